// Turns what went wrong into a calm sentence.
import { Refusal } from './api.js';
import { Unreadable } from './jwe.js';
import { Untrusted } from './jws.js';
import { WrongPassphrase } from './keys.js';
import { has, t } from './texts.js';

export function sentence(fault) {
  if (fault instanceof WrongPassphrase) {
    return t('open.wrong');
  }
  if (fault instanceof Untrusted) {
    return t('open.untrusted');
  }
  if (fault instanceof Unreadable || fault instanceof DOMException || fault instanceof SyntaxError) {
    return t('open.broken');
  }
  if (fault instanceof Refusal) {
    return has(`fault.${fault.fault}`) ? t(`fault.${fault.fault}`) : t('fault.server');
  }
  return t('fault.server');
}
