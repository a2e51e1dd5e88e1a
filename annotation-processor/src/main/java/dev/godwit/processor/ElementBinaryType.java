package dev.godwit.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFileConstants;
import org.eclipse.jdt.internal.compiler.env.ClassSignature;
import org.eclipse.jdt.internal.compiler.env.EnumConstantSignature;
import org.eclipse.jdt.internal.compiler.env.IBinaryAnnotation;
import org.eclipse.jdt.internal.compiler.env.IBinaryElementValuePair;
import org.eclipse.jdt.internal.compiler.env.IBinaryField;
import org.eclipse.jdt.internal.compiler.env.IBinaryMethod;
import org.eclipse.jdt.internal.compiler.env.IBinaryNestedType;
import org.eclipse.jdt.internal.compiler.env.IBinaryType;
import org.eclipse.jdt.internal.compiler.env.IBinaryTypeAnnotation;
import org.eclipse.jdt.internal.compiler.env.IRecordComponent;
import org.eclipse.jdt.internal.compiler.env.ITypeAnnotationWalker;
import org.eclipse.jdt.internal.compiler.impl.BooleanConstant;
import org.eclipse.jdt.internal.compiler.impl.ByteConstant;
import org.eclipse.jdt.internal.compiler.impl.CharConstant;
import org.eclipse.jdt.internal.compiler.impl.Constant;
import org.eclipse.jdt.internal.compiler.impl.DoubleConstant;
import org.eclipse.jdt.internal.compiler.impl.FloatConstant;
import org.eclipse.jdt.internal.compiler.impl.IntConstant;
import org.eclipse.jdt.internal.compiler.impl.LongConstant;
import org.eclipse.jdt.internal.compiler.impl.ShortConstant;
import org.eclipse.jdt.internal.compiler.impl.StringConstant;
import org.eclipse.jdt.internal.compiler.lookup.BinaryTypeBinding.ExternalAnnotationStatus;
import org.eclipse.jdt.internal.compiler.lookup.LookupEnvironment;
import org.jspecify.annotations.Nullable;

/** A type of javac's, dressed as a class file for the Eclipse compiler. */
@SuppressWarnings("NullAway") // The Eclipse compiler's interfaces mean "none" by null.
final class ElementBinaryType implements IBinaryType {
  private final ElementsNameEnvironment names;
  private final TypeElement e;
  private final Signatures signatures;

  ElementBinaryType(ElementsNameEnvironment names, TypeElement e) {
    this.names = names;
    this.e = e;
    this.signatures = names.signatures();
  }

  private static char[] @Nullable [] orNone(List<char[]> list) {
    return list.isEmpty() ? null : list.toArray(new char[0][]);
  }

  private char[] internalName(TypeElement t) {
    return names.internalName(t).toCharArray();
  }

  private char[] erased(TypeMirror t) {
    return signatures.type(names.types().erasure(t)).toCharArray();
  }

  private boolean isObject() {
    return e.getQualifiedName().contentEquals("java.lang.Object");
  }

  @Override
  public int getModifiers() {
    return Flags.of(e);
  }

  @Override
  public boolean isBinaryType() {
    return true;
  }

  @Override
  public char[] getFileName() {
    return (names.internalName(e) + ".class").toCharArray();
  }

  @Override
  public char[] getName() {
    return internalName(e);
  }

  @Override
  public char[] getSourceName() {
    return e.getSimpleName().toString().toCharArray();
  }

  @Override
  public char[] sourceFileName() {
    return null;
  }

  @Override
  public char[] getModule() {
    return null;
  }

  @Override
  public boolean isAnonymous() {
    return false;
  }

  @Override
  public boolean isLocal() {
    return false;
  }

  @Override
  public boolean isRecord() {
    return e.getKind() == ElementKind.RECORD;
  }

  @Override
  public boolean isMember() {
    return e.getEnclosingElement() instanceof TypeElement;
  }

  @Override
  public char[] getEnclosingMethod() {
    return null;
  }

  @Override
  public char[] getEnclosingTypeName() {
    return e.getEnclosingElement() instanceof TypeElement outer ? internalName(outer) : null;
  }

  @Override
  public char[] getGenericSignature() {
    // Object with a signature would have a superclass.
    return isObject() ? null : signatures.type(e).toCharArray();
  }

  @Override
  public char[] getSuperclassName() {
    if (e.getSuperclass() instanceof DeclaredType d && d.getKind() == TypeKind.DECLARED) {
      return internalName((TypeElement) d.asElement());
    }
    return isObject() ? null : "java/lang/Object".toCharArray();
  }

  @Override
  public char[][] getInterfaceNames() {
    return orNone(internalNames(e.getInterfaces()));
  }

  @Override
  public char[][] getPermittedSubtypesNames() {
    return orNone(internalNames(e.getPermittedSubclasses()));
  }

  private List<char[]> internalNames(List<? extends TypeMirror> types) {
    List<char[]> result = new ArrayList<>();
    for (TypeMirror t : types) {
      if (t.getKind() != TypeKind.ERROR && names.types().erasure(t) instanceof DeclaredType d) {
        result.add(internalName((TypeElement) d.asElement()));
      }
    }
    return result;
  }

  @Override
  public IBinaryNestedType[] getMemberTypes() {
    List<IBinaryNestedType> result = new ArrayList<>();
    for (TypeElement m : ElementFilter.typesIn(e.getEnclosedElements())) {
      result.add(new Nested(m));
    }
    return result.isEmpty() ? null : result.toArray(new IBinaryNestedType[0]);
  }

  @Override
  public IBinaryField[] getFields() {
    List<IBinaryField> result = new ArrayList<>();
    for (VariableElement f : ElementFilter.fieldsIn(e.getEnclosedElements())) {
      result.add(new Field(f));
    }
    return result.isEmpty() ? null : result.toArray(new IBinaryField[0]);
  }

  @Override
  public IRecordComponent[] getRecordComponents() {
    List<IRecordComponent> result = new ArrayList<>();
    for (RecordComponentElement f : e.getRecordComponents()) {
      result.add(new Component(f));
    }
    return result.isEmpty() ? null : result.toArray(new IRecordComponent[0]);
  }

  @Override
  public IBinaryMethod[] getMethods() {
    List<IBinaryMethod> result = new ArrayList<>();
    for (Element m : e.getEnclosedElements()) {
      if (m.getKind() == ElementKind.METHOD || m.getKind() == ElementKind.CONSTRUCTOR) {
        result.add(new Method((ExecutableElement) m));
      }
    }
    return result.isEmpty() ? null : result.toArray(new IBinaryMethod[0]);
  }

  @Override
  public IBinaryAnnotation[] getAnnotations() {
    return annotations(e);
  }

  @Override
  public IBinaryTypeAnnotation[] getTypeAnnotations() {
    return null;
  }

  @Override
  public char[][][] getMissingTypeNames() {
    return null;
  }

  @Override
  public long getTagBits() {
    return Flags.tags(e);
  }

  @Override
  public ITypeAnnotationWalker enrichWithExternalAnnotationsFor(
      ITypeAnnotationWalker walker, Object member, LookupEnvironment environment) {
    return walker;
  }

  @Override
  public ExternalAnnotationStatus getExternalAnnotationStatus() {
    return ExternalAnnotationStatus.NOT_EEA_CONFIGURED;
  }

  // ---- annotations

  private IBinaryAnnotation[] annotations(Element of) {
    List<? extends AnnotationMirror> list = of.getAnnotationMirrors();
    return list.isEmpty()
        ? null
        : list.stream().map(Annotation::new).toArray(IBinaryAnnotation[]::new);
  }

  private final class Annotation implements IBinaryAnnotation {
    private final AnnotationMirror a;

    Annotation(AnnotationMirror a) {
      this.a = a;
    }

    @Override
    public char[] getTypeName() {
      return signatures.type(a.getAnnotationType()).toCharArray();
    }

    @Override
    public boolean isExternalAnnotation() {
      return false;
    }

    @Override
    public boolean isDeprecatedAnnotation() {
      return a.getAnnotationType().toString().equals("java.lang.Deprecated");
    }

    @Override
    public IBinaryElementValuePair[] getElementValuePairs() {
      return a.getElementValues().entrySet().stream()
          .map(v -> new Pair(v.getKey().getSimpleName().toString(), value(v.getValue().getValue())))
          .toArray(IBinaryElementValuePair[]::new);
    }
  }

  private record Pair(String name, Object value) implements IBinaryElementValuePair {
    @Override
    public char[] getName() {
      return name.toCharArray();
    }

    @Override
    public Object getValue() {
      return value;
    }
  }

  private Object value(Object v) {
    if (v instanceof TypeMirror t) {
      return new ClassSignature(erased(t));
    }
    if (v instanceof VariableElement c) {
      return new EnumConstantSignature(
          signatures.type(c.asType()).toCharArray(), c.getSimpleName().toString().toCharArray());
    }
    if (v instanceof AnnotationMirror a) {
      return new Annotation(a);
    }
    if (v instanceof List<?> list) {
      return list.stream().map(o -> value(((AnnotationValue) o).getValue())).toArray();
    }
    return constant(v);
  }

  private static Constant constant(@Nullable Object v) {
    if (v instanceof Integer i) {
      return IntConstant.fromValue(i);
    }
    if (v instanceof Boolean b) {
      return BooleanConstant.fromValue(b);
    }
    if (v instanceof Byte b) {
      return ByteConstant.fromValue(b);
    }
    if (v instanceof Short s) {
      return ShortConstant.fromValue(s);
    }
    if (v instanceof Character c) {
      return CharConstant.fromValue(c);
    }
    if (v instanceof Long l) {
      return LongConstant.fromValue(l);
    }
    if (v instanceof Float f) {
      return FloatConstant.fromValue(f);
    }
    if (v instanceof Double d) {
      return DoubleConstant.fromValue(d);
    }
    return v instanceof String s ? StringConstant.fromValue(s) : Constant.NotAConstant;
  }

  // ---- members

  private final class Nested implements IBinaryNestedType {
    private final TypeElement m;

    Nested(TypeElement m) {
      this.m = m;
    }

    @Override
    public char[] getEnclosingTypeName() {
      return internalName(e);
    }

    @Override
    public int getModifiers() {
      return Flags.of(m);
    }

    @Override
    public char[] getName() {
      return internalName(m);
    }
  }

  private final class Field implements IBinaryField {
    private final VariableElement f;

    Field(VariableElement f) {
      this.f = f;
    }

    @Override
    public int getModifiers() {
      return Flags.of(f);
    }

    @Override
    public IBinaryAnnotation[] getAnnotations() {
      return annotations(f);
    }

    @Override
    public IBinaryTypeAnnotation[] getTypeAnnotations() {
      return null;
    }

    @Override
    public Constant getConstant() {
      return constant(f.getConstantValue());
    }

    @Override
    public char[] getGenericSignature() {
      return signatures.type(f.asType()).toCharArray();
    }

    @Override
    public char[] getName() {
      return f.getSimpleName().toString().toCharArray();
    }

    @Override
    public long getTagBits() {
      return Flags.tags(f);
    }

    @Override
    public char[] getTypeName() {
      return erased(f.asType());
    }
  }

  private final class Component implements IRecordComponent {
    private final RecordComponentElement c;

    Component(RecordComponentElement c) {
      this.c = c;
    }

    @Override
    public int getModifiers() {
      return 0;
    }

    @Override
    public IBinaryAnnotation[] getAnnotations() {
      return annotations(c);
    }

    @Override
    public IBinaryTypeAnnotation[] getTypeAnnotations() {
      return null;
    }

    @Override
    public Constant getConstant() {
      return Constant.NotAConstant;
    }

    @Override
    public char[] getGenericSignature() {
      return signatures.type(c.asType()).toCharArray();
    }

    @Override
    public char[] getName() {
      return c.getSimpleName().toString().toCharArray();
    }

    @Override
    public long getTagBits() {
      return Flags.tags(c);
    }

    @Override
    public char[] getTypeName() {
      return erased(c.asType());
    }
  }

  private final class Method implements IBinaryMethod {
    private final ExecutableElement m;

    Method(ExecutableElement m) {
      this.m = m;
    }

    @Override
    public int getModifiers() {
      int hasDefault = m.getDefaultValue() != null ? ClassFileConstants.AccAnnotationDefault : 0;
      return Flags.of(m) | hasDefault;
    }

    @Override
    public boolean isConstructor() {
      return m.getKind() == ElementKind.CONSTRUCTOR;
    }

    @Override
    public char[][] getArgumentNames() {
      return orNone(
          m.getParameters().stream().map(p -> p.getSimpleName().toString().toCharArray()).toList());
    }

    @Override
    public IBinaryAnnotation[] getAnnotations() {
      return annotations(m);
    }

    @Override
    public Object getDefaultValue() {
      return m.getDefaultValue() == null ? null : value(m.getDefaultValue().getValue());
    }

    @Override
    public char[][] getExceptionTypeNames() {
      return orNone(internalNames(m.getThrownTypes()));
    }

    @Override
    public char[] getGenericSignature() {
      // Every method has one: the Eclipse compiler then makes no guesses at synthetic parameters.
      return signatures.method(m).toCharArray();
    }

    @Override
    public char[] getMethodDescriptor() {
      return signatures.descriptor(m).toCharArray();
    }

    @Override
    public IBinaryAnnotation[] getParameterAnnotations(int index, char[] file) {
      return index < m.getParameters().size() ? annotations(m.getParameters().get(index)) : null;
    }

    @Override
    public int getAnnotatedParametersCount() {
      return m.getParameters().size();
    }

    @Override
    public char[] getSelector() {
      return isConstructor() ? "<init>".toCharArray() : m.getSimpleName().toString().toCharArray();
    }

    @Override
    public long getTagBits() {
      return Flags.tags(m);
    }

    @Override
    public boolean isClinit() {
      return false;
    }

    @Override
    public IBinaryTypeAnnotation[] getTypeAnnotations() {
      return null;
    }
  }
}
