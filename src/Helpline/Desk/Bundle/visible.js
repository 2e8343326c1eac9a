// What a hostile tip may hide: control, direction and zero-width characters, shown as what they are.
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0]/u;

export function pieces(text) {
  const found = [];
  let plain = '';
  for (const letter of String(text).replaceAll('\r\n', '\n')) {
    if (letter !== '\n' && letter !== '\t' && hidden.test(letter)) {
      if (plain) {
        found.push({ plain });
        plain = '';
      }
      found.push({ escape: `U+${letter.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}` });
    } else {
      plain += letter;
    }
  }
  if (plain) {
    found.push({ plain });
  }
  return found;
}

export function show(text) {
  const node = document.createElement('div');
  node.className = 'said';
  node.dir = 'auto';
  let escapes = 0;
  for (const piece of pieces(text)) {
    if (piece.plain !== undefined) {
      node.append(document.createTextNode(piece.plain));
    } else {
      const mark = document.createElement('span');
      mark.className = 'escape';
      mark.textContent = piece.escape;
      node.append(mark);
      escapes++;
    }
  }
  return { node, escapes };
}
