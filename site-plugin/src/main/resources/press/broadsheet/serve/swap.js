// Changes an open page in place: only what differs between the page as it was served and as it is now. The reader's
// place, an open menu, a playing film stay as they are, and no other file is asked for again.

// A page's own scripts may hold on to any element, and would not know its successor: where there are some, only words
// are changed, and what no script of a page looks at.
const WORDS = new Set(('a abbr b bdi bdo blockquote br cite code del dd dfn dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q rp rt '
  + 'ruby s samp small span strong sub sup time u ul var wbr').split(' '));
const DATA = new Set(['link', 'meta', 'script', 'title']);
// what acts when the browser reads it, and not when it is put in later, or is read otherwise where scripts run
const NEVER = new Set(['base', 'noscript', 'template']);

/** In longer lists it is not looked for what stayed between the first change and the last. */
const MOST_COMPARED = 1_000_000;

const isCode = script => /^(|module|importmap|speculationrules|(text|application)\/(java|ecma)script)$/i.test(script.type.trim());

function hasScripts(page) {
  return [...page.querySelectorAll('script')].some(isCode);
}

function held(page) {
  return [...page.querySelectorAll('template')].map(each => each.innerHTML).join();
}

function mayChange(element, words) {
  const name = element.localName;
  if (NEVER.has(name)) return false;
  if (name === 'script') return !isCode(element);
  if (name === 'link') return !/stylesheet/i.test(element.rel);
  if (name === 'meta') return !element.httpEquiv;
  return !words || WORDS.has(name) || DATA.has(name);
}

function mayChangeAll(node, words) {
  return node.nodeType !== Node.ELEMENT_NODE
    || mayChange(node, words) && [...node.querySelectorAll('*')].every(each => mayChange(each, words));
}

const isSameKind = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName;

const hasSameAttributes = (a, b) => a.attributes.length === b.attributes.length
  && [...a.attributes].every(each => b.getAttribute(each.name) === each.value);

function setAttributes(here, after) {
  [...here.attributes].filter(each => !after.hasAttribute(each.name)).forEach(each => here.removeAttribute(each.name));
  [...after.attributes].forEach(each => here.setAttribute(each.name, each.value));
}

// Which nodes of two lists are the same in both, in order and as many as can be, as pairs of places.
function stayers(old, now) {
  const pairs = [];
  let start = 0;
  while (start < old.length && start < now.length && old[start].isEqualNode(now[start])) pairs.push([start, start++]);
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end).isEqualNode(now.at(-1 - end))) end++;
  const rows = old.length - start - end;
  const columns = now.length - start - end;
  if (rows * columns > 0 && rows * columns <= MOST_COMPARED) {
    const keys = now.slice(start, start + columns).map(key);
    const lines = old.slice(start, start + rows).map(key);
    const width = columns + 1;
    const common = new Uint16Array((rows + 1) * width);
    for (let i = rows - 1; i >= 0; i--) {
      for (let j = columns - 1; j >= 0; j--) {
        common[i * width + j] = lines[i] === keys[j]
          ? common[(i + 1) * width + j + 1] + 1
          : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
      }
    }
    for (let i = 0, j = 0; i < rows && j < columns;) {
      if (lines[i] === keys[j]) pairs.push([start + i++, start + j++]);
      else if (common[(i + 1) * width + j] >= common[i * width + j + 1]) i++;
      else j++;
    }
  }
  for (let back = end; back > 0; back--) pairs.push([old.length - back, now.length - back]);
  return pairs;
}

const key = node => node.nodeType + (node.outerHTML ?? node.data);

/**
 * Finds out how to make an open page another one, without doing it yet.
 *
 * @param open the open page
 * @param own its nodes that the page as served has not got
 * @param was the page as it was served
 * @param is the page as it is now, parsed by the same parser
 * @returns what changes the open page; undefined if it must be loaded again, as where a script has changed the same part
 */
export function swap(open, own, was, is) {
  // nodes are compared without what a template holds
  if (held(was) !== held(is) || was.compatMode !== is.compatMode) return undefined;
  const words = hasScripts(was) || hasScripts(is);
  const steps = [];

  function children(here, before, after) {
    const live = [...here.childNodes].filter(node => !own.includes(node));
    const old = [...before.childNodes];
    const now = [...after.childNodes];
    if (live.length !== old.length || !live.every((node, i) => isSameKind(node, old[i]))) return false;
    const last = own.find(node => node.parentNode === here) || null;
    let i = 0;
    let j = 0;
    for (const [p, q] of [...stayers(old, now), [old.length, now.length]]) {
      if (!part(here, live.slice(i, p), old.slice(i, p), now.slice(j, q), live[p] || last)) return false;
      i = p + 1;
      j = q + 1;
    }
    return true;
  }

  function part(here, live, old, now, next) {
    if (old.length === now.length && old.every((node, i) => isSameKind(node, now[i]))) {
      return old.every((node, i) => change(live[i], node, now[i]));
    }
    if (![...old, ...now].every(node => mayChangeAll(node, words))) return false;
    if (!live.every((node, i) => node.isEqualNode(old[i]))) return false;
    steps.push(() => {
      live.forEach(node => node.remove());
      now.forEach(node => here.insertBefore(open.importNode(node, true), next));
    });
    return true;
  }

  function change(here, before, after) {
    if (before.isEqualNode(after)) return true;
    if (before.nodeType !== Node.ELEMENT_NODE) {
      steps.push(() => { here.data = after.data; });
      return here.data === before.data;
    }
    if (NEVER.has(before.localName) || before.localName === 'script' && isCode(before)) return false;
    if (!hasSameAttributes(before, after)) {
      if (!hasSameAttributes(here, before) || !mayChange(before, words) || !mayChange(after, words)) return false;
      steps.push(() => setAttributes(here, after));
    }
    return children(here, before, after);
  }

  return change(open.documentElement, was.documentElement, is.documentElement)
    ? () => steps.forEach(step => step())
    : undefined;
}
