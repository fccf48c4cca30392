/** Makes elements. Texts become text nodes: nothing that was sent is ever taken for markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.filter((child) => child !== undefined && child !== ''));
  return made;
}

export const byId = (id) => document.getElementById(id);

export function button(text, onclick, attributes = {}) {
  return element('button', { type: 'button', onclick, ...attributes }, text);
}

export function time(instant) {
  const date = new Date(instant);
  return element('time', { datetime: instant, title: instant }, date.toLocaleTimeString());
}

/** Shows what went wrong, or nothing. */
export function tell(problem) {
  const place = byId('problem');
  place.hidden = problem === undefined;
  place.textContent = problem === undefined ? '' : problem.message;
}

/** Runs what a button or a form stands for, and says so if it fails. */
export function act(work) {
  return async (event) => {
    event?.preventDefault();
    tell();
    try {
      await work(event);
    } catch (problem) {
      tell(problem);
    }
  };
}

/** Asks before something is lost. */
export function confirm(question, yes) {
  return new Promise((answer) => {
    const dialog = element(
      'dialog',
      { 'aria-labelledby': 'question' },
      element('h2', { id: 'question' }, question),
      element(
        'p',
        { class: 'actions' },
        button('Cancel', () => dialog.close('no')),
        button(yes, () => dialog.close('yes'), { class: 'danger' }),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      answer(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** A number and what there is of it. */
export function count(number, thing) {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** Shows a part of the page and goes there, without moving what is in view already. */
export function reveal(place) {
  place.hidden = false;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'nearest' });
}

/** JSON as people read it; what is no JSON as it is. */
export function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

// The reference keeps the browser from going to a place within a page.
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  byId('main').focus();
});
