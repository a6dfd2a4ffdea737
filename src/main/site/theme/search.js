// Finds stories in the index that lies beside the search page in small files, and asks only for those it needs:
// the part of the newest stories first, older ones as long as too few were found. How words are taken apart is
// what press.broadsheet.search.Terms does, how the files are written what ShardWriter does.
(() => {
  "use strict";
  const SHOWN = 10;
  const LONGEST = 40;
  const DAY = 86400000;
  const ZEROS = [...'\u0660\u06F0\u0966\u09E6\u0A66\u0AE6\u0B66\u0BE6\u0C66\u0CE6\u0D66\u0E50\u0ED0\u0F20\u1040\u17E0\u1810']
    .map(zero => zero.codePointAt(0));
  const FOLDED = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ς": "σ", "ð": "d", "þ": "th", "ħ": "h" };
  const MARKS = [[0x300, 0x36F], [0x591, 0x5C7], [0x610, 0x61A], [0x64B, 0x65F], [0x670, 0x670]];
  const FORMAT = /^\p{Cf}$/u;
  const MARK = /^\p{Mn}$/u;
  const WORD = /^[\p{L}\p{M}\p{N}]$/u;
  const ALONE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
  const RUN = /[\p{L}\p{M}\p{N}\p{Cf}]+/gu;

  const dropped = letter => {
    if (FORMAT.test(letter)) return letter !== "\u200B";
    const code = letter.codePointAt(0);
    return code === 0x640 || (MARKS.some(([low, high]) => code >= low && code <= high) && MARK.test(letter));
  };

  const fold = text => {
    let folded = "";
    for (const letter of text.normalize("NFKD")) {
      if (letter < "\u0080") folded += letter.toLowerCase();
      else if (!dropped(letter)) {
        const lower = letter.toLowerCase();
        const code = lower.codePointAt(0);
        const zero = ZEROS.find(each => code >= each && code <= each + 9);
        folded += FOLDED[lower] || (zero ? String(code - zero) : lower);
      }
    }
    return folded.normalize("NFC");
  };

  const isWord = letter => letter < "\u0080" ? /[a-z0-9]/.test(letter) : letter !== "\u02BC" && WORD.test(letter);
  const isAlone = letter => letter === "\u30FC" || (letter >= "\u0E00" && isWord(letter) && ALONE.test(letter));

  // Each word: itself, whether a longer one is meant too, and whether it only ends a run of pairs.
  const scan = text => {
    const found = [];
    let word = [];
    let run = [];
    const end = () => {
      if (word.length > 1) found.push({ word: word.slice(0, LONGEST).join(""), open: word.length > 2, ending: false });
      if (run.length) found.push({ word: run[run.length - 1], open: true, ending: run.length > 1 });
      word = [];
      run = [];
    };
    for (const letter of fold(text)) {
      if (isAlone(letter)) {
        if (word.length) end();
        if (run.length) found.push({ word: run[run.length - 1] + letter, open: false, ending: false });
        run.push(letter);
      } else if (isWord(letter)) {
        if (run.length) end();
        word.push(letter);
      } else end();
    }
    end();
    return found;
  };

  // How many first letters the words of a group of files, and of one file, have in common.
  const OF_GROUP = [3, 1];
  const OF_FILE = [5, 2];
  const beginning = (term, [letters, alone]) =>
    term.startsWith("@") ? term : [...term].slice(0, isAlone([...term][0]) ? alone : letters).join("");
  const encoder = new TextEncoder();
  const hash = text => {
    let hash = 0x811c9dc5;
    for (const byte of encoder.encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
    return hash ^ (hash >>> 16);
  };
  const groupSize = buckets => Math.max(1, Math.min(8, buckets >> 3));
  const ofGroup = (word, inGroup, buckets) => {
    const group = beginning(word, OF_GROUP);
    return hash(groupSize(buckets) === 1 ? group : group + "/" + inGroup) & (buckets - 1);
  };
  const bucket = (term, buckets) => term[0] === "*"
    ? hash(term) & (buckets - 1)
    : ofGroup(term, hash(beginning(term, OF_FILE)) & (groupSize(buckets) - 1), buckets);

  // The stories of the words of a file that are a term, or begin with it: what each number counts.
  const lookUp = (bytes, term, open) => {
    const wanted = encoder.encode(term);
    const scores = new Map();
    const word = new Uint8Array(1024);
    let at = 3;
    const number = () => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const part = bytes[at++];
        value |= (part & 0x7f) << shift;
        if (part < 0x80) return value;
      }
    };
    while (at < bytes.length) {
      const shared = number();
      const more = number();
      word.set(bytes.subarray(at, at + more), shared);
      at += more;
      const length = shared + more;
      const head = number();
      const end = at + (head >>> 3);
      const whole = length === wanted.length;
      if ((whole || (open && length > wanted.length)) && wanted.every((byte, i) => word[i] === byte)) {
        const last = 31 - Math.clz32(head & 7);
        const counts = [0, 1, 2].map(tier => tier < last && head & (1 << tier) ? number() : 0);
        for (let tier = 0; tier <= last; tier++) {
          let story = -1;
          for (let i = 0; tier === last ? at < end : i < counts[tier]; i++) {
            story += number();
            scores.set(story, Math.max(scores.get(story) || 0, (3 - tier) * (whole ? 2 : 1)));
          }
        }
      }
      at = end;
    }
    return scores;
  };

  globalThis.broadsheetSearch = { terms: text => scan(text).map(each => each.word), bucket, lookUp };

  const root = document.querySelector("[data-search]");
  if (!root) return;
  const base = root.dataset.search;
  const form = root.querySelector("form");
  const state = root.querySelector("[role=status]");
  const list = root.querySelector(".search-results");
  const button = root.querySelector(".search-more button");
  const filters = root.querySelector("details");
  const field = name => form.elements.namedItem(name);
  const FIELDS = ["q", "section", "author", "tag", "from", "to"];

  let files = new Map();
  let fresh = "default";
  const ask = (path, read) => {
    if (!files.has(path)) {
      const answer = fetch(base + path, { cache: fresh }).then(response => {
        if (!response.ok) throw new Error(path + ": " + response.status);
        return read(response);
      });
      answer.catch(() => files.delete(path));
      files.set(path, answer);
    }
    return files.get(path);
  };
  const json = path => ask(path, response => response.json());
  const words = (segment, number) =>
    ask(segment.name + "/" + number.toString(16) + ".bin", async response => {
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (bytes[0] !== 2 || 1 << bytes[1] !== segment.buckets || 1 << bytes[2] !== segment.slots) {
        throw new Error("the index has changed");
      }
      return bytes;
    });

  // The stories of a term. Of a beginning that is shorter than what the words of a file have in common, a file tells the
  // stories, or the files of its group that have words of it.
  const scoresOf = async (segment, { word, open }) => {
    const { buckets } = segment;
    const letters = [...word];
    const file = term => words(segment, bucket(term, buckets));
    if (!open || groupSize(buckets) === 1 || letters.length >= OF_FILE[isAlone(letters[0]) ? 1 : 0]) {
      return lookUp(await file(word), word, open);
    }
    const told = await file("*" + word);
    const stories = lookUp(told, "*" + word, false);
    const scores = new Map([...stories].map(([story, score]) => [story, score / 2]));
    const files = stories.size
      ? [file(word)]
      : [...lookUp(told, "@" + word, false).keys()].map(number => words(segment, ofGroup(word, number, buckets)));
    for (const bytes of await Promise.all(files)) {
      for (const [story, score] of lookUp(bytes, word, true)) scores.set(story, Math.max(score, scores.get(story) || 0));
    }
    return scores;
  };

  const anyOf = async (segment, terms) => {
    const all = await Promise.all(terms.map(term => scoresOf(segment, term)));
    const scores = new Map();
    terms.forEach((term, i) => all[i].forEach((score, story) => scores.set(story, term.word[0] === "@" ? 0 : score)));
    return scores;
  };

  const terms = () => {
    const found = new Map();
    for (const [, quoted, plain] of field("q").value.matchAll(/"([^"]*)"?|([^"]+)/g)) {
      for (const each of scan(quoted === undefined ? plain : quoted)) {
        if (!each.ending) found.set(each.word, { word: each.word, open: each.open && quoted === undefined });
      }
    }
    return [...found.values()];
  };

  const wanted = () => {
    const filtered = ["section", "author", "tag"]
      .filter(name => field(name).value)
      .map(name => [{ word: "@" + name + "/" + field(name).value }]);
    const asked = { words: terms(), groups: filtered, from: -Infinity, to: Infinity };
    if (field("from").value) asked.from = Date.parse(field("from").value) / DAY;
    if (field("to").value) asked.to = Date.parse(field("to").value) / DAY;
    const dated = asked.from > -Infinity || asked.to < Infinity;
    if (dated && !asked.words.length && !filtered.length) {
      asked.groups.push([...field("section").options].filter(one => one.value).map(one => ({ word: "@section/" + one.value })));
    }
    return asked;
  };

  // The stories of a segment, the best first and of equal ones the newest. What narrows is asked for first and then word
  // after word, as long as any story has all; all words at once of the newest segment, which is likely to have some.
  const hits = async (segment, asked, atOnce) => {
    const first = Date.parse(segment.first) / DAY;
    let found = null;
    const narrow = all => {
      for (const scores of all) {
        found = found
          ? found.filter(one => scores.has(one.story)).map(one => ({ ...one, score: one.score + scores.get(one.story) }))
          : [...scores].map(([story, score]) => ({ segment, story, score }));
      }
      found = found.filter(({ story }) => {
        const day = first + Math.floor(story / segment.slots);
        return day >= asked.from && day <= asked.to;
      });
    };
    const longest = asked.words.slice().sort((one, other) => other.word.length - one.word.length).map(word => [word]);
    for (const step of [asked.groups, ...(atOnce ? [longest] : longest.map(each => [each]))]) {
      if (!step.length) continue;
      narrow(await Promise.all(step.map(terms => anyOf(segment, terms))));
      if (!found.length) return [];
    }
    return found.sort((one, other) => other.score - one.score || other.story - one.story);
  };

  const marked = (text, asked, element) => {
    let at = 0;
    const add = (from, to) => {
      element.append(text.slice(at, from));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(from, to);
      element.append(mark);
      at = to;
    };
    const is = word => asked.words.some(term => term.word === word || (term.open && word.startsWith(term.word)));
    for (const run of text.matchAll(RUN)) {
      const letters = [...run[0]];
      if (!letters.some(isAlone)) {
        if (scan(run[0]).some(each => is(each.word))) add(run.index, run.index + run[0].length);
        continue;
      }
      const places = [];
      for (let i = 0, from = run.index; i < letters.length; from += letters[i++].length) places.push(from);
      places.push(run.index + run[0].length);
      for (let i = 0; i < letters.length; i++) {
        const pair = fold(letters.slice(i, i + 2).join(""));
        if (places[i] >= at && asked.words.some(term => term.word === pair)) add(places[i], places[Math.min(i + 2, letters.length)]);
        else if (places[i] >= at && asked.words.some(term => term.word === fold(letters[i]))) add(places[i], places[i + 1]);
      }
    }
    element.append(text.slice(at));
    return element;
  };

  const item = (card, asked) => {
    const made = document.createElement("li");
    const heading = document.createElement("h2");
    const link = document.createElement("a");
    link.href = card.url;
    marked(card.title, asked, link);
    heading.append(link);
    const about = document.createElement("p");
    about.className = "search-about";
    const time = document.createElement("time");
    time.dateTime = card.time;
    time.textContent = card.day;
    about.append(time, ...[card.label, card.section, (card.authors || []).join(", ")].filter(Boolean).map(part => " · " + part));
    made.append(heading, about);
    if (card.summary) made.append(marked(card.summary, asked, document.createElement("p")));
    return made;
  };

  const card = async ({ segment, story }, run) => {
    const { cards } = await json(segment.name + "/" + Math.floor(story / run) + ".json");
    const found = cards.find(each => each.number === story);
    if (!found) throw new Error("the index has changed");
    return found;
  };

  let search = 0;
  let next = () => {};
  const say = (message, count) => { state.textContent = message.replace("{0}", count); };

  const show = async (mine, asked, again) => {
    const { format, run, segments } = await json("index.json");
    if (format !== 2) throw new Error("the index has changed");
    const left = segments
      .filter(({ first, last }) => Date.parse(first) / DAY <= asked.to && Date.parse(last) / DAY >= asked.from)
      .reverse();
    const [newest] = left;
    const queue = [];
    let together = 1;
    let found = 0;
    next = async focused => {
      button.hidden = true;
      const shown = [];
      while (shown.length < SHOWN && (queue.length || left.length)) {
        if (!queue.length) {
          // what no story had is looked for in more and more segments at a time, so as not to wait for each
          const some = left.splice(0, Math.min(8, together >> 1 || 1));
          const more = await Promise.all(some.map(each => hits(each, asked, each === newest)));
          if (mine !== search) return;
          for (const hit of more.flat()) queue.push(hit);
          found += queue.length;
          together = found ? 1 : together * 2;
          continue;
        }
        const some = queue.splice(0, SHOWN - shown.length);
        const cards = await Promise.all(some.map(hit => card(hit, run)));
        if (mine !== search) return;
        if (!shown.length && !focused && !list.dataset.kept) list.replaceChildren();
        list.dataset.kept = "yes";
        shown.push(...cards.map(each => item(each, asked)));
        list.append(...shown.slice(-cards.length));
      }
      if (!shown.length && !focused) list.replaceChildren();
      const over = !queue.length && !left.length;
      button.hidden = over;
      say(found ? (over ? root.dataset.found : root.dataset.soFar) : root.dataset.none, found);
      if (focused && shown.length) shown[0].querySelector("a").focus();
    };
    await next(again);
  };

  // An index that was renewed while this page was open is read anew, once.
  const start = async () => {
    const mine = ++search;
    const asked = wanted();
    const address = new URLSearchParams(FIELDS.filter(name => field(name).value).map(name => [name, field(name).value]));
    history.replaceState(null, "", address.size || [...address].length ? "?" + address : location.pathname);
    button.hidden = true;
    delete list.dataset.kept;
    if (!asked.words.length && !asked.groups.length) {
      list.replaceChildren();
      state.textContent = "";
      return;
    }
    say(root.dataset.searching);
    try {
      await show(mine, asked, false);
    } catch {
      if (mine !== search) return;
      files = new Map();
      fresh = "reload";
      try {
        await show(mine, asked, false);
      } catch {
        if (mine === search) say(root.dataset.failed);
      }
    }
  };

  let named = null;
  const names = () => {
    named = named || json("names.json").then(all => {
      for (const select of form.querySelectorAll("[data-names]")) {
        for (const each of all[select.dataset.names] || []) select.append(new Option(each.name, each.id));
      }
    }).catch(() => { named = null; });
    return named;
  };

  let timer = 0;
  const soon = wait => {
    clearTimeout(timer);
    timer = setTimeout(start, wait);
  };

  form.addEventListener("submit", event => {
    event.preventDefault();
    soon(0);
  });
  form.addEventListener("input", event => soon(event.target.name === "q" ? 300 : 0));
  form.addEventListener("reset", () => soon(0));
  filters.addEventListener("toggle", () => { if (filters.open) names(); });
  button.addEventListener("click", () => { next(true).catch(() => say(root.dataset.failed)); });

  const address = new URLSearchParams(location.search);
  const given = name => address.get(name) || "";
  form.hidden = false;
  (async () => {
    if (FIELDS.slice(1).some(given)) {
      filters.open = true;
      await names();
    }
    for (const name of FIELDS) field(name).value = given(name);
    if (FIELDS.some(given)) await start();
    else field("q").focus();
  })();
})();
