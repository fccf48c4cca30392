package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contactcontracts.sandbox.Sandbox;
import org.junit.jupiter.api.Test;

/** The client runs with its own run-time dependencies and nothing else on the class path. */
class ClientAloneIT {

  private static final Pattern NEEDED =
      Pattern.compile(
          "contact-contracts-(client|models)-|generated-(client|models).target.classes"
              + "|jackson-(core|annotations|databind)-[0-9]|jackson-databind-nullable-"
              + "|resilience4j-(core|retry)-|slf4j-api-"
              + "|contract-tests.target.test-classes");

  @Test
  void needsNeitherJakartaNorAValidatorAtRunTime()
      throws ReflectiveOperationException, IOException {
    URL[] needed =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> NEEDED.matcher(entry).find())
            .map(ClientAloneIT::url)
            .toArray(URL[]::new);
    assertThat(needed).hasSize(10);

    try (Sandbox sandbox = Sandbox.start();
        URLClassLoader alone = new URLClassLoader(needed, ClassLoader.getPlatformClassLoader())) {
      Object contact =
          alone
              .loadClass(ReadmeClient.class.getName())
              .getDeclaredMethod("call", URI.class, String.class)
              .invoke(null, sandbox.baseUrl("invent"), "alone");

      assertThat(contact)
          .hasToString(ReadmeClient.run(sandbox.baseUrl("invent"), "beside").toString());
      assertThatThrownBy(() -> alone.loadClass("jakarta.validation.Valid"))
          .isInstanceOf(ClassNotFoundException.class);
      assertThatThrownBy(() -> alone.loadClass("jakarta.ws.rs.Path"))
          .isInstanceOf(ClassNotFoundException.class);
      assertThatThrownBy(
              () ->
                  alone
                      .loadClass(ReadmeClient.class.getName())
                      .getDeclaredMethod("strict")
                      .invoke(null))
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "Answers are held to the contract with"
                  + " org.contactcontracts:contact-contracts-validator, which is not on the class"
                  + " path; add it, or leave strict() out.");
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
