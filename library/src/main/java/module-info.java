/** Methods of the JDK that call back, as migratable ones. */
module dev.godwit.library {
  requires transitive dev.godwit.runtime;
  requires java.compiler;
  requires static org.jspecify;

  exports dev.godwit.library;
}
