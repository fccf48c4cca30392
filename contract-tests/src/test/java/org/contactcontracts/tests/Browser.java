package org.contactcontracts.tests;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, worked by the keyboard. */
final class Browser implements AutoCloseable {
  /** A page that needs longer to show something has not shown it. */
  private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(30);

  /** More than any page has places to go to. */
  private static final int MOST_TABS = 200;

  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Starts a browser with an empty profile.
   *
   * @param names host names that lead to this machine
   */
  static Browser start(String... names) throws IOException {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("chromium").toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--user-data-dir=" + Files.createTempDirectory("browser"));
    for (String name : names) {
      options.addArguments("--host-resolver-rules=MAP " + name + " 127.0.0.1");
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    File chromedriver = program("chromedriver").toFile();
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(chromedriver).build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().implicitlyWait(GIVEN_UP_AFTER);
    driver.manage().window().setSize(new Dimension(1400, 900));
    Browser browser = new Browser(driver);
    // The page that a browser begins with is its own.
    browser.open("about:blank");
    browser.complaints();
    browser.requested();
    return browser;
  }

  private static Path program(String name) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      Path path = Path.of(folder, name);
      if (Files.isExecutable(path)) {
        return path;
      }
    }
    throw new IllegalStateException("There is no program " + name + ".");
  }

  void open(String address) {
    driver.get(address);
  }

  void width(int pixels) {
    driver.manage().window().setSize(new Dimension(pixels, 900));
  }

  void colorScheme(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** The element, as soon as it is there. */
  WebElement at(String xpath) {
    return driver.findElement(By.xpath(xpath));
  }

  /** How many there are now. */
  int count(String xpath) {
    return driver.findElements(By.xpath(xpath)).size();
  }

  /** What a script answers. */
  @Nullable Object ask(String script) {
    return driver.executeScript(script);
  }

  /** Waits until a script answers true. */
  void await(String condition) {
    long end = System.nanoTime() + GIVEN_UP_AFTER.toNanos();
    while (!Boolean.TRUE.equals(ask("return " + condition + ";"))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("This never became true: " + condition);
      }
    }
  }

  /** Goes from place to place by the tabulator key until it is at an element. */
  void tabTo(String xpath) {
    WebElement wanted = at(xpath);
    for (int i = 0; i < MOST_TABS; i++) {
      if (wanted.equals(driver.switchTo().activeElement())) {
        return;
      }
      press(Keys.TAB);
    }
    throw new AssertionError("The tabulator key does not lead to " + xpath);
  }

  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** What was written to the console of the browser as a warning or an error. */
  List<String> complaints() {
    return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(Object::toString)
        .toList();
  }

  /** The addresses that the pages have asked for since this was asked last. */
  List<String> requested() {
    List<String> addresses = new ArrayList<>();
    for (var entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      var event = Json.read(entry.getMessage()).path("message");
      if (event.path("method").asText().equals("Network.requestWillBeSent")) {
        addresses.add(event.path("params").path("request").path("url").asText());
      }
    }
    return addresses;
  }

  Path screenshot(String name) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    return Files.write(
        SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
