// Finds where an answer asks the citizen who they are, in four languages at once.
// It warns; a person decides. Patterns: `<` begins a word, `>` ends one, `~` is the rest of a word, `_` is up to three words between.
import { english, kazakh, kyrgyz, russian } from './linter-words.js';

// Kazakh and Kyrgyz letters fold to the Russian ones that people type for want of keys.
const folded = { ё: 'е', қ: 'к', ғ: 'г', ң: 'н', ө: 'о', ү: 'у', ұ: 'у', і: 'и', ә: 'а', һ: 'х', '’': "'", '‘': "'", '‐': '-', '–': '-', '—': '-' };

const fold = (text) => text.replace(/[ёқғңөүұіәһ’‘‐–—]/g, (letter) => folded[letter]);

function pattern(source) {
  return fold(source)
    .replaceAll('<', '(?<![\\p{L}\\p{N}])')
    .replaceAll('>', '(?![\\p{L}\\p{N}])')
    .replaceAll('~', '[\\p{L}-]*')
    .replaceAll('_', '(?:\\S+ ){0,3}');
}

const compile = (sources) => new RegExp(sources.map((source) => `(?:${pattern(source)})`).join('|'), 'u');

const byTopic = (table) => Object.entries(table).map(([topic, sources]) => [topic, compile(sources)]);

const books = [russian, kazakh, kyrgyz, english].map((words) => ({
  asks: compile(words.asks),
  others: compile(words.others),
  owned: byTopic(words.owned),
  bare: byTopic(words.bare),
}));

// A refusal counts in whatever language it is read: Kazakh and Kyrgyz share too many words to be told apart.
const refuses = compile([russian, kazakh, kyrgyz, english].flatMap((words) => words.refuses));
const polite = new RegExp(pattern(',? ?<(?:пожалуйста|please|өтінемін|сураныч)>,?'), 'gu');
const contact = /@[a-z0-9_.]{4,}|(?:t|wa)\.me\/|[a-z0-9._-]+@[a-z0-9-]+\.[a-z]|\+?\d[\d ()-]{7,}\d/u;
const turn = new RegExp(pattern(',|<(?:но|а|однако|but|yet|however|бірақ|алайда|бирок|ал)>'), 'u');

// Sentences, and in them clauses: a refusal holds for its own clause, and for a bare list that follows it.
function clauses(text) {
  return fold(text.normalize('NFKC').toLowerCase())
    .replace(polite, ' ')
    .split(/[.!?;\n…]+(?:\s|$)|\n/u)
    .map((sentence) => sentence.split(turn).map((clause) => clause.replace(/["«»“”()*:]/gu, ' ').replace(/\s+/gu, ' ').trim()))
    .filter((sentence) => sentence.some((clause) => clause));
}

function findIn(clause, book, refused) {
  const asks = book.asks.test(clause);
  if (refuses.test(clause) || (refused && !asks)) {
    return { refused: true, topics: [] };
  }
  const topics = book.owned.filter(([, words]) => words.test(clause)).map(([topic]) => topic);
  if (asks && !book.others.test(clause)) {
    topics.push(...book.bare.filter(([, words]) => words.test(clause)).map(([topic]) => topic));
  }
  if (asks && contact.test(clause)) {
    topics.push('phone');
  }
  return { refused: false, topics };
}

// Gives the topics asked for, in a fixed order: name, phone, workplace, address, meeting.
export function lint(text) {
  const found = new Set();
  for (const sentence of clauses(text)) {
    for (const book of books) {
      let refused = false;
      for (const clause of sentence) {
        const result = findIn(clause, book, refused);
        refused = result.refused;
        result.topics.forEach((topic) => found.add(topic));
      }
    }
  }
  return ['name', 'phone', 'workplace', 'address', 'meeting'].filter((topic) => found.has(topic));
}
