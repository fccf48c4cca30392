import { call } from './api.js';
import { act, button, byId, confirm, count, element } from './dom.js';

const rows = byId('faults');

const SCOPE = [
  ['vendor', (value) => `to ${value}`],
  ['operation', (value) => `for ${value}`],
  ['method', (value) => `with ${value}`],
  ['worldId', (value) => `in ${value}`],
  ['every', (value) => (value > 1 ? `one in ${value}` : '')],
  ['probability', (value) => (value < 1 ? `with a probability of ${value}` : '')],
  ['burst', (value) => (value > 1 ? `${value} in a row` : '')],
  ['count', (value) => `${value} times at most`],
];

const RETRY = [
  ['retryAfter', (value) => `Retry-After: ${value}`],
  ['seconds', (value) => `${value} s`],
];
const DELAY = [['millis', (value) => `${value} ms`]];
const CUT = [['bytes', (value) => `after ${value} bytes`]];

/** What a kind of fault looks at beside the seed. */
const DETAILS = {
  'rate-limit': RETRY,
  unavailable: RETRY,
  delay: DELAY,
  'slow-body': DELAY,
  reset: CUT,
  'truncated-json': CUT,
};

function words(rule, parts) {
  return parts
    .filter(([name]) => rule[name] !== undefined)
    .map(([name, sentence]) => sentence(rule[name]))
    .filter((text) => text !== '');
}

function rowOf(rule) {
  const scope = words(rule, SCOPE);
  const details = [...words(rule, DETAILS[rule.fault] ?? []), `seed ${rule.seed}`];
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, element('code', {}, rule.id)),
    element(
      'td',
      {},
      element('span', { class: 'tag warn' }, rule.fault),
      element('small', {}, details.join(', ')),
    ),
    element('td', {}, scope.length === 0 ? 'all' : scope.join(', ')),
    element('td', { class: 'number' }, String(rule.decided)),
    element('td', { class: 'number' }, String(rule.struck)),
    element(
      'td',
      {},
      button('Remove', act(() => remove(rule.id)), {
        class: 'danger',
        'aria-label': `Remove ${rule.id}`,
      }),
    ),
  );
}

async function list() {
  const { faults } = await call('GET', '/faults');
  rows.replaceChildren(...faults.map(rowOf));
  byId('nothing').hidden = faults.length > 0;
  byId('state').textContent = `${count(faults.length, 'rule')}, asked in this order; the first that strikes decides.`;
}

async function remove(id) {
  await call('DELETE', `/faults/${encodeURIComponent(id)}`);
  await list();
  byId('refresh').focus();
}

function ruleOf(form) {
  const rule = {};
  for (const field of form.elements) {
    if (field.name && field.value !== '') {
      rule[field.name] = field.dataset.type === 'number' ? Number(field.value) : field.value;
    }
  }
  return rule;
}

byId('add').addEventListener(
  'submit',
  act(async ({ target }) => {
    await call('POST', '/faults', ruleOf(target));
    target.reset();
    await list();
  }),
);
byId('clear').addEventListener(
  'click',
  act(async () => {
    if (await confirm('Remove every rule?', 'Remove all rules')) {
      await call('DELETE', '/faults');
      await list();
    }
  }),
);
byId('refresh').addEventListener('click', act(list));
act(list)();
