// The words of a label and of a state: the list, the tip and the forms say them alike.
import { room } from './room.js';
import { named, t } from './texts.js';

export const kindOf = (label) => (label.kind === 'restricted' ? t('restricted') : named(room.labels.kinds[label.kind], label.kind));

export const placeOf = (label) => [
  label.region ? named(room.labels.regions[label.region], label.region) : null,
  label.country ? named(room.labels.countries[label.country], label.country) : null,
].filter(Boolean).join(', ');

// The agency's own sentence for a state, or ours.
export const reads = (name, reason) => named(room.me.agency.states[name], t(reason ? `reads.${name}.${reason}` : `reads.${name}`));
