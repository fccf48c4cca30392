import { call, query } from './api.js';
import { act, button, byId, confirm, count, element, reveal } from './dom.js';

const rows = byId('worlds');
let next;

function rowOf(world) {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, element('code', {}, world.id)),
    element('td', {}, world.vendor),
    element('td', { class: 'number' }, String(world.contacts)),
    element('td', { class: 'number' }, String(world.snapshots)),
    element('td', {}, new Date(world.createdAt).toLocaleString()),
    element(
      'td',
      {},
      element(
        'span',
        { class: 'actions' },
        button('Contacts', act(() => open(world.id)), {
          'aria-label': `Contacts of ${world.id}`,
        }),
        button('Reset', act(() => reset(world.id)), { 'aria-label': `Reset ${world.id}` }),
        button('Delete', act(() => remove(world.id)), {
          class: 'danger',
          'aria-label': `Delete ${world.id}`,
        }),
      ),
    ),
  );
}

async function list(after) {
  const page = await call('GET', `/worlds${query({ after, limit: 100 })}`);
  if (after === undefined) {
    rows.replaceChildren();
  }
  rows.append(...page.worlds.map(rowOf));
  next = page.next;
  byId('more').hidden = next === undefined;
  byId('nothing').hidden = rows.children.length > 0;
  const worlds = count(rows.children.length, 'world');
  byId('state').textContent = next === undefined ? `${worlds}.` : `The first ${worlds}.`;
}

async function reset(id) {
  if (await confirm('Bring this world back to the seed?', 'Reset the world')) {
    await call('POST', `/worlds/${id}/reset`);
    await list();
    if (byId('world').dataset.id === id) {
      await open(id);
    }
  }
}

async function remove(id) {
  if (await confirm('Delete this world with its contacts and snapshots?', 'Delete the world')) {
    await call('DELETE', `/worlds/${id}`);
    byId('world').hidden = true;
    await list();
  }
}

function contactItem({ key, contact }) {
  return element(
    'details',
    {},
    element('summary', {}, element('code', {}, key)),
    element('pre', {}, JSON.stringify(contact, null, 2)),
  );
}

function contactList(id) {
  const found = element('div', {});
  const more = button('More contacts', act(() => load(more.dataset.after)), { hidden: true });
  const containing = element('input', { name: 'containing', type: 'search', maxlength: '256' });
  const load = async (after) => {
    const page = await call(
      'GET',
      `/worlds/${id}/contacts${query({ after, limit: 50, containing: containing.value })}`,
    );
    if (after === undefined) {
      found.replaceChildren();
    }
    found.append(...page.contacts.map(contactItem));
    if (found.children.length === 0) {
      found.append(element('p', {}, 'No contact.'));
    }
    more.hidden = page.next === undefined;
    more.dataset.after = page.next ?? '';
  };
  const search = element(
    'form',
    { class: 'bar', onsubmit: act(() => load()) },
    element('label', {}, 'Containing', containing),
    element('button', {}, 'Find'),
  );
  return { load, parts: [element('h3', {}, 'Contacts'), search, found, more] };
}

function snapshotRow(id, snapshot) {
  const path = `/worlds/${id}/snapshots/${encodeURIComponent(snapshot.name)}`;
  const then = (method, suffix) =>
    act(async () => {
      await call(method, path + suffix);
      await list();
      await open(id);
    });
  return element(
    'p',
    { class: 'actions' },
    element('code', {}, snapshot.name),
    `${count(snapshot.contacts, 'contact')}, ${new Date(snapshot.takenAt).toLocaleString()}`,
    button('Restore', then('POST', '/restore'), { 'aria-label': `Restore ${snapshot.name}` }),
    button('Delete', then('DELETE', ''), {
      class: 'danger',
      'aria-label': `Delete the snapshot ${snapshot.name}`,
    }),
  );
}

function snapshotList(id, snapshots) {
  const name = element('input', {
    name: 'name',
    required: true,
    pattern: '[A-Za-z0-9][A-Za-z0-9._\\-]{0,63}',
  });
  const take = act(async () => {
    await call('PUT', `/worlds/${id}/snapshots/${encodeURIComponent(name.value)}`);
    await list();
    await open(id);
  });
  return [
    element('h3', {}, 'Snapshots'),
    ...snapshots.map((snapshot) => snapshotRow(id, snapshot)),
    element(
      'form',
      { class: 'bar', onsubmit: take },
      element('label', {}, 'Name', name),
      element('button', {}, 'Take a snapshot'),
    ),
  ];
}

async function open(id) {
  const place = byId('world');
  const { snapshots } = await call('GET', `/worlds/${id}/snapshots`);
  const contacts = contactList(id);
  await contacts.load();
  place.dataset.id = id;
  place.replaceChildren(
    element('h2', {}, element('code', {}, id)),
    ...contacts.parts,
    ...snapshotList(id, snapshots),
  );
  reveal(place);
}

byId('open').addEventListener(
  'submit',
  act(async ({ target }) => {
    const world = await call('POST', '/worlds', Object.fromEntries(new FormData(target)));
    target.reset();
    target.elements.vendor.value = world.vendor;
    await list();
    await open(world.id);
  }),
);
byId('refresh').addEventListener('click', act(() => list()));
byId('more').addEventListener('click', act(() => list(next)));
act(() => list())();
