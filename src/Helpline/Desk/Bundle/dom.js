// Elements are made one by one and filled by textContent: no markup is ever parsed from a string.

export function el(tag, settings = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(settings)) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (name === 'class') {
      node.className = value;
    } else if (value === true) {
      node.setAttribute(name, '');
    } else if (value !== false && value !== undefined && value !== null) {
      node.setAttribute(name, value);
    }
  }
  fill(node, ...children);
  return node;
}

export function fill(node, ...children) {
  node.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

let count = 0;

// A labelled field: the label is tied to the control, the hint is read with it.
export function field(label, control, hint) {
  const id = `f${++count}`;
  control.id = id;
  const note = hint ? el('p', { class: 'hint', id: `${id}h` }, hint) : null;
  if (note) {
    control.setAttribute('aria-describedby', note.id);
  }
  return el('div', { class: 'field' }, el('label', { for: id }, label), note, control);
}

// A live line for what went wrong or went well; empty it takes no room.
export function voice() {
  const node = el('p', { class: 'voice', role: 'status', 'aria-live': 'polite' });
  return {
    node,
    say(text, kind = 'bad') {
      node.className = `voice ${text ? kind : ''}`;
      node.textContent = text;
    },
  };
}

// A form that never leaves the page: while its work runs, the button waits.
export function form(button, work, ...children) {
  const go = el('button', { type: 'submit', class: 'main' }, button);
  const node = el('form', { novalidate: true, autocomplete: 'off' }, ...children, el('div', { class: 'row' }, go));
  node.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (go.disabled) {
      return;
    }
    go.disabled = true;
    try {
      await work();
    } finally {
      go.disabled = false;
    }
  });
  return node;
}
