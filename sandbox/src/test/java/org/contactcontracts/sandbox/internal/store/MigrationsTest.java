package org.contactcontracts.sandbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {

  @Test
  void namesEveryScriptThereIs() throws IOException, URISyntaxException {
    Path first =
        Path.of(
            Objects.requireNonNull(
                    Migrations.class.getResource(Migrations.FOLDER + Migrations.FILES.get(0)))
                .toURI());

    try (Stream<Path> files = Files.list(first.getParent())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Migrations.FILES);
    }
  }
}
