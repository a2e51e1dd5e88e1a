package dev.godwit.snapshot;

import dev.godwit.Continuation;

/** By which form the objects of a class travel. */
enum Route {
  STRING,
  ARRAY,
  IMMUTABLE,
  TEXT,
  CONTAINER,
  THROWABLE,
  ADAPTED,
  CONTINUATION,
  MAP_ENTRY,
  MAP_VIEW,
  LAMBDA,
  REFUSED,
  SERIAL,
  RECORD,
  OBJECT;

  private static final ClassValue<Route> OF =
      new ClassValue<>() {
        @Override
        protected Route computeValue(Class<?> type) {
          return find(type);
        }
      };

  /** The route of the class. */
  static Route of(Class<?> type) {
    return OF.get(type);
  }

  private static Route find(Class<?> type) {
    if (type == String.class) {
      return STRING;
    }
    if (type == Continuation.class) {
      return CONTINUATION;
    }
    if (type.isArray()) {
      return ARRAY;
    }
    if (Types.immutable(type) != null) {
      return IMMUTABLE;
    }
    if (Types.isText(type)) {
      return TEXT;
    }
    if (Types.isCollection(type) || Types.isMap(type)) {
      return CONTAINER;
    }
    if (Throwable.class.isAssignableFrom(type)) {
      return THROWABLE;
    }
    if (Adapters.name(type) != null) {
      return ADAPTED;
    }
    if (MapParts.isEntry(type)) {
      return MAP_ENTRY;
    }
    if (MapParts.isView(type)) {
      return MAP_VIEW;
    }
    if (Lambdas.isSerializable(type)) {
      return LAMBDA;
    }
    if (Types.refusal(type) != null) {
      return REFUSED;
    }
    if (Types.isPlatform(type) && type != Object.class) {
      return SERIAL;
    }
    return type.isRecord() ? RECORD : OBJECT;
  }
}
