import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Run by the build: gives the classes of the jar that it is told which are older than Java 6 the stack map frames that
 * they lack. The archive of classes that the launcher makes takes none without them, and picocli has 180.
 */
final class ClassesForArchive {
  // The version stands in bytes 6 and 7 of a class file (JVMS, 4.1).
  private static final int VERSION_OFFSET = 6;

  private ClassesForArchive() {}

  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    Path rewritten = Path.of(args[0] + ".new");
    try (JarFile in = new JarFile(jar.toFile(), false);
        OutputStream file = Files.newOutputStream(rewritten);
        JarOutputStream out = new JarOutputStream(file);
        URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      for (Enumeration<JarEntry> entries = in.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        JarEntry copy = new JarEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        out.putNextEntry(copy);
        out.write(content(in, entry, classes));
      }
    }
    Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] content(JarFile jar, JarEntry entry, ClassLoader classes) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] content = in.readAllBytes();
      boolean isClass = entry.getName().endsWith(".class");
      return isClass && version(content) < Opcodes.V1_6 ? withFrames(content, classes) : content;
    }
  }

  private static int version(byte[] classFile) {
    return (classFile[VERSION_OFFSET] & 0xFF) << 8 | (classFile[VERSION_OFFSET + 1] & 0xFF);
  }

  private static byte[] withFrames(byte[] classFile, ClassLoader classes) {
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return classes;
          }
        };
    ClassVisitor newer =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version, int access, String name, String signature, String superName, String[] interfaces) {
            // No newer than frames need: what a version means beside them stays.
            super.visit(Opcodes.V1_7, access, name, signature, superName, interfaces);
          }
        };
    new ClassReader(classFile).accept(newer, ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }
}
