/* global SwaggerUIBundle */
import { byId } from './dom.js';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** The component has no dark mode of its own accord, only a class for it. */
function shade() {
  document.documentElement.classList.toggle('dark-mode', dark.matches);
}

/** So that what is tried goes to this sandbox and never to a vendor. */
const servers = (name) => () => ({
  statePlugins: {
    spec: {
      wrapActions: {
        updateJsonSpec: (original) => (spec) =>
          original({
            ...spec,
            servers: [
              { url: name === 'sandbox' ? '/_sandbox' : `/${name}`, description: 'This sandbox.' },
            ],
          }),
      },
    },
  },
});

function show() {
  const name = byId('contract').value;
  byId('text').href = `/console/contract.html?of=${name}`;
  SwaggerUIBundle({
    url: `/console/contracts/${name}.yaml`,
    domNode: byId('reference'),
    plugins: [servers(name)],
    // Asks a service on the Internet otherwise.
    validatorUrl: null,
    defaultModelsExpandDepth: 0,
    docExpansion: 'list',
  });
}

dark.addEventListener('change', shade);
byId('contract').addEventListener('change', show);
shade();
show();
