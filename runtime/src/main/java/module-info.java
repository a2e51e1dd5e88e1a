/** The runtime of Godwit: running chains of Java methods that move. */
module dev.godwit.runtime {
  requires com.google.gson;
  requires com.jcraft.jsch;
  requires java.management;
  requires static jdk.jfr;
  requires jdk.unsupported;
  requires static org.jspecify;

  uses dev.godwit.Adapter;
  uses dev.godwit.Migration;

  exports dev.godwit;
  exports dev.godwit.frame;
}
