import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run by the build: writes each contract of the class path as JSON into the folder that it is told. */
final class ContractsAsJson {
  private static final String FOLDER = "/org/contactcontracts/specs/";

  private ContractsAsJson() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (String vendor : new String(read("vendors.txt"), StandardCharsets.UTF_8).lines().toList()) {
      if (!vendor.startsWith("#")) {
        JsonNode tree = new YAMLMapper().readTree(read(vendor + "/openapi.yaml"));
        new JsonMapper().writeValue(folder.resolve(vendor + ".json").toFile(), tree);
      }
    }
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = ContractsAsJson.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IOException("the class path has no " + FOLDER + name);
      }
      return in.readAllBytes();
    }
  }
}
