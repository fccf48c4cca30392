import { act, byId, element } from './dom.js';

const asked = new URLSearchParams(location.search);

act(async () => {
  const name = asked.get('of') ?? '';
  const line = Number(asked.get('line') ?? 0);
  const answer = await fetch(`/console/contracts/${encodeURIComponent(name)}.yaml`);
  if (!answer.ok) {
    throw new Error(
      'There is no such contract; choose one on the page Reference.',
    );
  }
  const text = await answer.text();
  byId('lines').replaceChildren(
    ...text
      .split('\n')
      .map((content, index) =>
        element('li', { id: `L${index + 1}`, class: index + 1 === line && 'chosen' }, content || ' '),
      ),
  );
  byId('state').textContent =
    line > 0 ? `specs/${name}/openapi.yaml, line ${line}` : `specs/${name}/openapi.yaml`;
  byId(`L${line}`)?.scrollIntoView({ block: 'center' });
})();
