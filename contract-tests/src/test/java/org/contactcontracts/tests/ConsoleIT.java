package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactcontracts.sandbox.Sandbox;
import org.contactcontracts.validator.Contract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The console of the packaged sandbox in Chromium, worked by the keyboard alone. */
class ConsoleIT {
  private static final String JOURNAL = "/";
  private static final String WORLDS = "/console/worlds.html";
  private static final String FAULTS = "/console/faults.html";
  private static final String REFERENCE = "/console/reference.html";
  private static final String CONTRACT = "/console/contract.html?of=invent&line=40";

  private static RunningProgram program;
  private static String origin;
  private static Browser browser;

  @BeforeAll
  static void startSandboxAndBrowser() throws IOException {
    Peers.require("chromium", ConsoleIT.class);
    Peers.require("chromedriver", ConsoleIT.class);
    program = RunningProgram.start(PackagedJar.command("sandbox", "--port", "0"), "Ctrl+C");
    Matcher address = Pattern.compile("http://127\\.0\\.0\\.1:\\d+").matcher(program.output());
    assertThat(address.find()).isTrue();
    origin = address.group();
    browser = Browser.start();
  }

  @AfterAll
  static void stopBoth() {
    if (browser != null) {
      browser.close();
    }
    if (program != null) {
      program.close();
    }
  }

  @Test
  void showsAViolationAsItComesWithPointerReasonRemedyAndContractLine() throws Exception {
    send("PUT", "/clerk-chat/public/contacts/1", "{\"name\":\"Alice\"}");
    send("PATCH", "/99digital/api/v1/accounts/1/contacts/1", "{\"name\":\"Alice\"}");
    send("PATCH", "/omnivibe/public/api/v1/inboxes/console/contacts/alice", "{\"name\":\"Eve\"}");
    browser.open(origin + JOURNAL);
    browser.at("//p[@id='state'][contains(., 'exchange')]");

    send("PATCH", "/invent/orgs/c/contacts/contact_alice", "{\"name\":17}");
    // The requests without a credential before it are violations too.
    String violation =
        "//tr[contains(., 'violating (1)')][contains(., 'invent')][td[normalize-space()='400']]";
    browser.at(violation);
    browser.tabTo(violation + "//button");
    browser.press(Keys.ENTER);

    assertThat(browser.at("//section[@id='exchange'][not(@hidden)]//li").getText())
        .contains("The value at /name is a whole number, and the contract allows")
        .contains("end a string")
        .contains("In the request at /name, rule request-body; contract line ")
        .contains("#/components/schemas/");
    browser.await("document.activeElement.id === 'exchange'");
    browser.screenshot("journal");
    browser.tabTo("//section[@id='exchange']//li//a");
    browser.press(Keys.ENTER);
    assertThat(browser.at("//li[@class='chosen']").getText()).isNotBlank();
    assertNothingWrong();
  }

  @Test
  void opensAWorldAndShowsItsContacts() throws Exception {
    browser.open(origin + WORLDS);
    browser.at("//p[@id='state'][contains(., 'world')]");

    browser.tabTo("//select[@name='vendor']");
    browser.press("omnivibe");
    browser.tabTo("//input[@name='credential']");
    browser.press("console-world", Keys.ENTER);
    browser.at("//section[@id='world'][not(@hidden)]//summary[contains(., 'alice')]");
    browser.tabTo("//section[@id='world']//summary[contains(., 'alice')]");
    browser.press(Keys.ENTER);

    assertThat(browser.at("//details[@open]//pre").getText()).contains("\"name\": \"Alice\"");
    browser.tabTo("//section[@id='world']//input[@name='name']");
    browser.press("before", Keys.ENTER);
    browser.at("//section[@id='world']//code[. = 'before']");
    browser.screenshot("worlds");
    browser.tabTo("//button[starts-with(@aria-label, 'Delete omnivibe-')]");
    browser.press(Keys.ENTER);
    browser.at("//dialog[@open]");
    browser.tabTo("//dialog//button[. = 'Delete the world']");
    browser.press(Keys.ENTER);
    browser.at("//section[@id='world'][@hidden]");
    assertNothingWrong();
  }

  @Test
  void addsAndRemovesARuleOfFaults() throws Exception {
    browser.open(origin + FAULTS);
    browser.at("//p[@id='state'][contains(., 'rule')]");

    browser.tabTo("//select[@name='fault']");
    browser.press("unavailable");
    browser.tabTo("//input[@name='worldId']");
    browser.press("invent-00000000000000000000000000000000");
    browser.tabTo("//input[@name='every']");
    browser.press("3");
    browser.tabTo("//input[@name='id']");
    browser.press("by-keyboard", Keys.ENTER);

    assertThat(browser.at("//tr[contains(., 'by-keyboard')]").getText())
        .contains("unavailable")
        .contains("in invent-00000000000000000000000000000000, one in 3");
    browser.screenshot("faults");
    browser.tabTo("//button[@aria-label='Remove by-keyboard']");
    browser.press(Keys.ENTER);
    browser.at("//p[@id='nothing'][not(@hidden)]");
    assertNothingWrong();
  }

  @Test
  void tellsWhatIsWrongWithARule() {
    browser.open(origin + FAULTS);
    browser.at("//p[@id='state'][contains(., 'rule')]");

    browser.tabTo("//input[@name='burst']");
    browser.press("5000", Keys.ENTER);

    assertThat(browser.at("//p[@id='problem'][not(@hidden)]").getText()).contains("1000");
    browser.complaints();
  }

  @ParameterizedTest
  @ValueSource(strings = {"invent", "99digital", "omnivibe", "clerk-chat"})
  void showsTheReferenceOfEachContractAndTriesItInThisSandbox(String vendor) throws Exception {
    browser.open(origin + REFERENCE);
    browser.tabTo("//select[@id='contract']");
    browser.press(vendor.substring(0, 2));

    for (var operation : Contract.of(vendor).operations()) {
      browser.at("//div[@id='reference']//*[@data-path='%s']".formatted(operation.pathTemplate()));
    }
    assertThat(browser.at("//div[@id='reference']//div[@class='servers']//select").getText())
        .isEqualTo("/" + vendor + " - This sandbox.");
    browser.screenshot("reference-" + vendor);

    browser.tabTo("//div[@id='reference']//button[@class='opblock-summary-control']");
    browser.press(Keys.ENTER);
    browser.tabTo("//div[@id='reference']//button[contains(., 'Try it out')]");
    browser.press(Keys.ENTER);
    browser.tabTo("//div[@id='reference']//button[contains(., 'Execute')]");
    browser.press(Keys.ENTER);
    // Whether it says yes depends on the credential, which nobody typed; it is the sandbox that
    // says it.
    assertThat(
            browser.at("//div[@id='reference']//*[contains(@class, 'request-url')]//pre").getText())
        .startsWith(origin + "/" + vendor + "/");
    browser.at("//div[@id='reference']//table[contains(@class, 'live-responses-table')]");
    assertThat(browser.requested())
        .isNotEmpty()
        .allMatch(address -> address.startsWith(origin + "/") || address.startsWith("data:"));
    browser.complaints();
  }

  @Test
  void showsTheReferenceOfTheAdminApi() {
    browser.open(origin + REFERENCE);
    browser.tabTo("//select[@id='contract']");
    browser.press(Keys.END);

    browser.at("//div[@id='reference']//*[@data-path='/journal/{sequence}']");
    assertNothingWrong();
  }

  @ParameterizedTest
  @ValueSource(strings = {JOURNAL, WORLDS, FAULTS, REFERENCE, CONTRACT})
  void eachPageWorksByKeyboardInTheDarkAndOnANarrowScreen(String page) throws Exception {
    browser.open(origin + page);
    browser.press(Keys.TAB);
    assertThat(browser.ask("return document.activeElement.textContent"))
        .isEqualTo("Skip to the content");
    browser.press(Keys.ENTER);
    browser.await("document.activeElement.id === 'main'");
    browser.press(Keys.TAB);
    assertThat(browser.ask("return getComputedStyle(document.activeElement).outlineStyle"))
        .isEqualTo("solid");

    for (String scheme : List.of("light", "dark")) {
      browser.colorScheme(scheme);
      assertThat((Double) browser.ask(LEAST_CONTRAST)).as(scheme).isGreaterThanOrEqualTo(4.5);
      assertThat((Double) browser.ask(LUMINANCE_OF_GROUND))
          .matches(light -> scheme.equals("light") ? light > 0.8 : light < 0.05);
    }
    browser.screenshot("dark-" + page.replaceAll("\\W+", "-"));
    browser.width(360);
    assertThat(browser.ask("return document.documentElement.scrollWidth - innerWidth"))
        .isEqualTo(0L);
    browser.screenshot("narrow-" + page.replaceAll("\\W+", "-"));
    browser.width(1400);
    browser.colorScheme("light");
    assertNothingWrong();
  }

  @Test
  void asksForTheTokenWhereTheAdminApiDoesAndForgetsItWithTheTab() throws Exception {
    try (Sandbox sandbox = Sandbox.builder().adminToken("the-token").start();
        Browser other = Browser.start("sandbox.test")) {
      other.open("http://sandbox.test:" + sandbox.port() + JOURNAL);
      other.at("//dialog[@open]//input");
      other.press("wrong", Keys.ENTER);
      other.at("//dialog[@open]//p[contains(., 'This token is wrong')]");
      other.press("the-token", Keys.ENTER);

      other.at("//p[@id='state'][contains(., 'No exchanges so far')]");
      assertThat(other.ask("return localStorage.length + document.cookie.length")).isEqualTo(0L);
      assertThat(other.ask("return sessionStorage.length")).isEqualTo(1L);
    }
  }

  /** Nothing was asked for elsewhere, and the browser found nothing to complain of. */
  private static void assertNothingWrong() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requested())
        .isNotEmpty()
        .allMatch(address -> address.startsWith(origin + "/") || address.startsWith("data:"));
  }

  private static void send(String method, String path, String body) throws Exception {
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(origin + path))
                .header("Authorization", "Bearer console")
                .header("api_access_token", "console")
                .header("apiKey", "console")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.discarding());
  }

  /** WCAG 2.2, relative luminance. */
  private static final String LUMINANCE =
      """
      const luminance = (color) => {
        const [r, g, b] = color.match(/[\\d.]+/g).map(Number).map((part) => part / 255)
          .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      """;

  private static final String LUMINANCE_OF_GROUND =
      LUMINANCE + "return luminance(getComputedStyle(document.body).backgroundColor);";

  /** WCAG 2.2, 1.4.3, over every text of our own that is shown. */
  private static final String LEAST_CONTRAST =
      LUMINANCE
          + """
          const ground = (element) => {
            const color = getComputedStyle(element).backgroundColor;
            return /, 0\\)$/.test(color) && element.parentElement ? ground(element.parentElement) : color;
          };
          let least = 21.0;
          for (const element of document.querySelectorAll('body *:not(#reference *)')) {
            const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
            if (hasText && element.checkVisibility()) {
              const [a, b] = [getComputedStyle(element).color, ground(element)].map(luminance);
              least = Math.min(least, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
            }
          }
          return least + 1e-9;
          """;
}
