import { call, download, query } from './api.js';
import { act, button, byId, confirm, count, element, pretty, reveal, tell, time } from './dom.js';

/** More make the page slow and are read by nobody; the export has them all. */
const MOST_ROWS = 500;
/** In seconds: how long the sandbox may hold back an empty answer. */
const WAIT = 20;
/** In milliseconds: between two tries when the sandbox does not answer. */
const PAUSE_AFTER_FAILURE = 2000;

const filters = byId('filters');
const rows = byId('exchanges');
let after = 0;
let shown = { all: 0, violating: 0 };
let watching = new AbortController();

function chosen() {
  const values = Object.fromEntries(new FormData(filters));
  return filters.elements.status.validity.valid ? values : { ...values, status: '' };
}

function verdictTag({ verdict, findingCount }) {
  const kind = { conforming: 'good', violating: 'bad', undocumented: 'warn' }[verdict];
  const text = findingCount > 0 ? `${verdict} (${findingCount})` : verdict;
  return element('span', { class: `tag ${kind}` }, text);
}

function rowOf(exchange) {
  const show = button(
    String(exchange.sequence),
    act(() => open(exchange.sequence, row)),
    { class: 'plain', 'aria-label': `Show exchange ${exchange.sequence}` },
  );
  const row = element(
    'tr',
    { class: 'new' },
    element('th', { scope: 'row' }, show),
    element('td', {}, time(exchange.time)),
    element('td', {}, exchange.vendor ?? ''),
    element('td', {}, element('code', {}, `${exchange.method} ${exchange.path}`)),
    element('td', {}, exchange.status === undefined ? 'none' : String(exchange.status)),
    element('td', {}, verdictTag(exchange)),
    element('td', {}, exchange.fault ? element('span', { class: 'tag warn' }, exchange.fault) : ''),
    element('td', { class: 'number' }, String(exchange.micros)),
  );
  return row;
}

function add(exchanges) {
  for (const exchange of exchanges) {
    rows.prepend(rowOf(exchange));
    shown.all += 1;
    shown.violating += exchange.verdict === 'violating' ? 1 : 0;
    after = exchange.sequence;
  }
  while (rows.children.length > MOST_ROWS) {
    rows.lastElementChild.remove();
  }
  byId('nothing').hidden = rows.children.length > 0;
  byId('state').textContent =
    shown.all === 0
      ? 'No exchanges so far.'
      : `${count(shown.all, 'exchange')}, ${shown.violating} against a contract.` +
        (shown.all > MOST_ROWS ? ` The latest ${MOST_ROWS} are listed.` : '');
}

/** Lists what there is, then waits for what comes, until it is told to stop. */
async function watch({ signal }) {
  while (!signal.aborted) {
    try {
      const page = await call(
        'GET',
        `/journal${query({ ...chosen(), after, limit: 1000, wait: rows.dataset.listed ? WAIT : 0 })}`,
        undefined,
        signal,
      );
      tell();
      add(page.exchanges);
      if (page.exchanges.length < 1000) {
        rows.dataset.listed = 'yes';
      }
    } catch (problem) {
      if (!signal.aborted) {
        tell(problem);
        await new Promise((done) => setTimeout(done, PAUSE_AFTER_FAILURE));
      }
    }
  }
}

function restart() {
  watching.abort();
  watching = new AbortController();
  after = 0;
  shown = { all: 0, violating: 0 };
  rows.replaceChildren();
  delete rows.dataset.listed;
  if (byId('pause').getAttribute('aria-pressed') === 'true') {
    byId('pause').setAttribute('aria-pressed', 'false');
  }
  watch(watching);
}

function findingItem(finding, vendor) {
  const contract = `/console/contract.html${query({ of: vendor, line: finding.line })}`;
  return element(
    'li',
    { class: finding.severity },
    element('p', {}, element('strong', {}, finding.problem)),
    element('p', {}, finding.remedy),
    element(
      'p',
      { class: 'where' },
      `In the ${finding.message} at `,
      element('code', {}, finding.instance === '' ? 'the body as a whole' : finding.instance),
      `, rule ${finding.rule}; contract `,
      element('a', { href: contract }, `line ${finding.line}`),
      ', ',
      element('code', {}, finding.contract),
    ),
  );
}

function message(title, sent) {
  if (sent === undefined) {
    return element('section', {}, element('h3', {}, title), element('p', {}, 'Nothing was sent.'));
  }
  const body = sent.body === undefined ? sent.bodyBase64 : pretty(sent.body);
  return element(
    'section',
    {},
    element('h3', {}, `${title}, ${count(sent.bytes, 'byte')}`),
    body === undefined ? '' : element('pre', {}, body),
    sent.leftOut === undefined ? '' : element('p', {}, `Of the body: ${sent.leftOut}.`),
    element(
      'details',
      {},
      element('summary', {}, count(sent.headers.length, 'header field')),
      element(
        'dl',
        {},
        ...sent.headers.flatMap((field) => [
          element('dt', {}, field.name),
          element('dd', {}, element('code', {}, field.value)),
        ]),
      ),
    ),
  );
}

async function open(sequence, row) {
  const exchange = await call('GET', `/journal/${sequence}`);
  const place = byId('exchange');
  const facts = [
    ['Vendor', exchange.vendor],
    ['Operation', exchange.operation],
    ['World', exchange.worldId],
    ['Fault', exchange.fault],
    ['Time', exchange.time],
  ].filter(([, value]) => value !== undefined);
  rows.querySelectorAll('.chosen').forEach((other) => other.classList.remove('chosen'));
  row.classList.add('chosen');
  place.replaceChildren(
    element('h2', {}, `${sequence}: ${exchange.method} `, element('code', {}, exchange.path)),
    element('p', {}, verdictTag(exchange), ` answered ${exchange.status ?? 'by no status'}`),
    element(
      'dl',
      {},
      ...facts.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
    ),
    exchange.findings.length === 0
      ? ''
      : element('h3', {}, 'What breaks the contract'),
    element(
      'ul',
      { class: 'findings' },
      ...exchange.findings.map((finding) => findingItem(finding, exchange.vendor)),
    ),
    message('Request', exchange.request),
    message('Answer', exchange.response),
    element(
      'p',
      { class: 'actions' },
      button('Close', () => {
        place.hidden = true;
        row.classList.remove('chosen');
        row.querySelector('button')?.focus();
      }),
    ),
  );
  reveal(place);
}

filters.addEventListener('submit', (event) => event.preventDefault());
filters.addEventListener('change', restart);
byId('pause').addEventListener('click', ({ target }) => {
  const paused = target.getAttribute('aria-pressed') === 'true';
  target.setAttribute('aria-pressed', String(!paused));
  watching.abort();
  if (paused) {
    watching = new AbortController();
    watch(watching);
  }
});
byId('har').addEventListener(
  'click',
  act(() =>
    download(`/journal/export${query({ format: 'har', vendor: chosen().vendor })}`, 'sandbox.har'),
  ),
);
byId('clear').addEventListener(
  'click',
  act(async () => {
    if (await confirm('Forget every exchange?', 'Clear the journal')) {
      await call('DELETE', '/journal');
      byId('exchange').hidden = true;
      restart();
    }
  }),
);
watch(watching);
