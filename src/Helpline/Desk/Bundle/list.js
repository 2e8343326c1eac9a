import { el, field, voice } from './dom.js';
import { sentence } from './faults.js';
import { kindOf, placeOf } from './label.js';
import { choose } from './opening.js';
import { load, room } from './room.js';
import { dayOf, t } from './texts.js';

export const filters = ['active', 'new', 'opened', 'in-work', 'closed', 'all'];

function row(tip) {
  const here = room.tip?.id === tip.id;
  return el('li', {},
    el('button', { type: 'button', class: `tiprow ${tip.state} ${here ? 'here' : ''}`, 'aria-current': here ? 'true' : undefined, onclick: () => choose(tip.id) },
      el('span', { class: 'kind' }, kindOf(tip.label)),
      el('span', { class: `tag ${tip.state}` }, t(`state.${tip.state}`)),
      el('span', { class: 'facts' }, [placeOf(tip.label), dayOf(tip.label.day)].filter(Boolean).join(' · ')),
      tip.parked ? el('span', { class: 'tag parked' }, t('parked')) : null,
      tip.label.urgency && tip.label.urgency !== 'hour' ? el('span', { class: `urgency ${tip.label.urgency}` }, t(`urgency.${tip.label.urgency}`)) : null));
}

export function list() {
  const said = voice();
  const again = (work) => async () => {
    try {
      await work();
      room.render();
    } catch (fault) {
      said.say(sentence(fault));
    }
  };
  const count = (state) => (room.list.counts[state] === undefined ? '' : ` (${room.list.counts[state]})`);
  const filter = el('select', {
    onchange: again(async () => {
      room.filter = filter.value;
      await load();
    }),
  }, filters.map((state) => el('option', { value: state, selected: state === room.filter },
    t(state === 'active' || state === 'all' ? `filter.${state}` : `state.${state}`) + count(state))));
  return el('section', { class: 'list', 'aria-label': t('title') },
    el('div', { class: 'bar' }, field(t('list.filter'), filter),
      el('button', { type: 'button', onclick: again(() => load()) }, t('list.reload'))),
    said.node,
    room.list.items.length ? el('ul', {}, room.list.items.map(row)) : el('p', { class: 'empty' }, t('list.empty')),
    room.list.next ? el('button', { type: 'button', onclick: again(() => load(true)) }, t('list.more')) : null);
}
