import { element } from './dom.js';

const TOKEN = 'contact-contracts-admin-token';

let asking;

/** The admin token, asked for once however many calls need it; kept until the tab is closed. */
function askForToken(wasWrong) {
  asking ??= new Promise((answer) => {
    const input = element('input', {
      type: 'password',
      name: 'token',
      autocomplete: 'off',
      required: true,
      'aria-describedby': 'token-why',
    });
    const form = element(
      'form',
      { method: 'dialog' },
      element('h2', { id: 'token-title' }, 'Admin token'),
      element(
        'p',
        { id: 'token-why' },
        wasWrong
          ? 'This token is wrong. Type the one that the sandbox was started with.'
          : 'The sandbox runs on another machine, or under another name. Type the token that it was started with.',
      ),
      element('label', {}, 'Token', input),
      element('p', { class: 'actions' }, element('button', { class: 'primary' }, 'Go on')),
    );
    const dialog = element('dialog', { 'aria-labelledby': 'token-title' }, form);
    dialog.addEventListener('cancel', (event) => event.preventDefault());
    dialog.addEventListener('close', () => {
      sessionStorage.setItem(TOKEN, input.value);
      dialog.remove();
      asking = undefined;
      answer();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
  return asking;
}

async function ask(method, path, body, signal) {
  for (;;) {
    const token = sessionStorage.getItem(TOKEN);
    const headers = new Headers();
    if (token) {
      headers.set('Authorization', `Bearer ${token}`);
    }
    if (body !== undefined) {
      headers.set('Content-Type', 'application/json');
    }
    const answer = await fetch(`/_sandbox${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      signal,
    }).catch((problem) => {
      throw problem.name === 'AbortError'
        ? problem
        : new Error('The sandbox does not answer; is it still running?');
    });
    if (answer.status === 401 || (answer.status === 403 && !token)) {
      await askForToken(Boolean(token));
    } else if (answer.ok) {
      return answer;
    } else {
      throw await problemOf(answer);
    }
  }
}

async function problemOf(answer) {
  const problem = await answer.json().catch(() => ({}));
  const findings = (problem.findings ?? []).map(
    (finding) => `${finding.instance}: ${finding.problem} ${finding.remedy}`,
  );
  return new Error(
    [problem.detail ?? `The sandbox answered ${answer.status}.`, ...findings].join('\n'),
  );
}

/** Calls an operation of the admin API and gives what it answers. */
export async function call(method, path, body, signal) {
  return (await ask(method, path, body, signal)).json();
}

/** Saves what an operation answers as a file. */
export async function download(path, name) {
  const blob = await (await ask('GET', path)).blob();
  const link = element('a', { href: URL.createObjectURL(blob), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A query without the values that are empty. */
export function query(values) {
  const set = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return set.length === 0 ? '' : `?${new URLSearchParams(set)}`;
}

