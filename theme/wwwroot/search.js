// Search and filters. The index is made by the compiler: files that call __hb with their name, loaded as far as a query needs them.
// How a word fits another is said once, in fit(); the search and the filters of all pages ask it.
(function () {
  'use strict';
  const opener = document.querySelector('.search-open');
  if (!opener) return;
  const folder = new URL(opener.dataset.index, location.href).href, root = new URL('../../', folder).href;

  // Words. FoldedWords.cs has the same rules for the index.
  const letters = {
    'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'ł': 'l', 'ı': 'i', 'þ': 'th', 'ħ': 'h', 'ŧ': 't',
    'ŋ': 'n', 'ə': 'e', 'ς': 'σ',
    '\u0649': '\u064a', '\u06cc': '\u064a', '\u06a9': '\u0643', '\u06c1': '\u0647', '\u06d5': '\u0647', '\u0629': '\u0647'
  };
  const other = new RegExp('[' + Object.keys(letters).join('') + ']', 'g');
  const marks = new RegExp('[\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640'
    + '\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\p{Cf}\\ufe00-\\ufe0f]', 'gu');
  // Signs are no letters, even those that are made of some: ½, ², №.
  const signs = /[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Cf}\x00-\x7f\u2010\u2011\u24b6-\u24e9]/gu;
  const digits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]/g;
  // A short first part belongs to its word: e-mail, on-call.
  const short = /(?<![\p{L}\p{N}])(\p{L}{1,2})[-\u2010\u2011](?=\p{L})/gu;
  const fold = text => text.replace(signs, ' ').normalize('NFKD').toLowerCase().replace(marks, '')
    .replace(/[\u1100-\u11ff]+/g, jamo => jamo.normalize('NFC')).replace(other, letter => letters[letter])
    .replace(digits, digit => (digit.charCodeAt(0) + (/[\u0966-\u096f]/.test(digit) ? 10 : 0)) & 15);
  // Scripts without spaces: their words are found by each two characters that are neighbours.
  const alone = '\\u3005-\\u3007\\u3040-\\u30ff\\u3105-\\u312f\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff'
    + '\\uac00-\\ud7a3\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u{20000}-\\u{3ffff}';
  const word = new RegExp('(?:(?=[' + alone + '])[\\p{L}\\p{N}\\p{M}])+|(?:(?![' + alone + '])[\\p{L}\\p{N}\\p{M}])+', 'gu');
  const isRun = new RegExp('^[' + alone + ']', 'u');
  const meetings = /(?<![\p{L}\p{N}])(?:1|one)[:-](?:(?:on|to)-)?(?:1|one)s?(?![\p{L}\p{N}])/gu;
  // Names are compared by all of their parts.
  const nameOf = text => fold(text).match(word) || [];
  const wordsOf = text => fold(text).replace(meetings, '1on1').replace(short, '$1').match(word) || [];
  const pairsOf = run => { const all = [...run]; return all.map((one, i) => all[i + 1] ? one + '.' + all[i + 1] : one); };

  // English words are compared by what is left of them without endings: "improving" finds "improvement".
  const endings = /^(.{3,}?)(?:ization|ation|ement|ment|izing|ating|ingly|ing|ity|ive|ion|izer|ized|ize|ator|ated|ate|er|or|ely|ly|ed|es|e|s)$/;
  const spellings = [
    [/^(.{2,})ies$/, '$1y'], [/^(.{5,})isation$/, '$1ization'], [/^(.{5,})ising$/, '$1izing'],
    [/^(.{5,})is(ed|er|e)$/, '$1iz$2'], [/^(.{3,})our$/, '$1or']
  ];
  const cut = word => {
    for (const [from, to] of spellings) if (from.test(word)) return word.replace(from, to);
    const found = word.slice(-2) !== 'ss' && endings.exec(word);
    return !found ? word : found[1].length > 3 && /([^sle])\1$/.test(found[1]) ? found[1].slice(0, -1) : found[1];
  };
  const roots = new Map();
  const rootOf = word => {
    let root = roots.get(word);
    if (root === undefined) {
      for (root = word; root !== cut(root);) root = cut(root);
      roots.set(word, root);
    }
    return root;
  };

  // One letter more, less, other, or two exchanged.
  const isNear = (a, b) => {
    if (Math.abs(a.length - b.length) > 1 || a === b) return false;
    let i = 0, j = 0;
    while (i < a.length && a[i] === b[i]) i++;
    while (j < Math.min(a.length, b.length) - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
    const [left, right] = [a.slice(i, a.length - j), b.slice(i, b.length - j)];
    return left.length < 2 && right.length < 2 || left.length === 2 && left === right[1] + right[0];
  };

  // How well a word of a text is what was asked for: 1 itself, 0 not at all.
  const fit = (term, word) => {
    if (word === term.word) return 1;
    if (term.run) return term.short && word.startsWith(term.word) ? .8 : 0;
    if (word.startsWith(term.word)) return rootOf(word) === term.root ? .95 : .5 + .4 * term.word.length / word.length;
    const root = rootOf(word);
    if (root === term.root || word === term.other) return .9;
    if (term.alike.has(root)) return .5;
    // A number, a code: another one is another thing.
    if (/\d/.test(term.word)) return 0;
    // Endings of other languages.
    if (term.word.length > 5 && word.length > 4) {
      let same = 0;
      while (same < word.length && word[same] === term.word[same]) same++;
      if (same > 4 && term.word.length - same < 4 && word.length - same < 4) return .4;
    }
    return term.typos && term.word.length > 3 && isNear(term.word, word) ? .45 : 0;
  };

  // What is asked: the words but those that only make it a question, and whether it asks for somebody.
  const read = text => {
    // An address may hold any text; the field takes no more than this.
    const all = wordsOf(text.slice(0, 120)), head = files.index, silent = head ? head.silentSet : new Set();
    // "time off" and "sign off" are also written as one word, which may have others for it.
    for (let i = 0; head && i + 1 < all.length; i++) if (head.joined.has(all[i] + all[i + 1])) all.splice(i, 2, all[i] + all[i + 1]);
    const telling = all.filter(word => !silent.has(word)), terms = [];
    (telling.length ? telling : all).forEach(word => {
      const run = isRun.test(word), pairs = run ? pairsOf(word) : [word];
      (run && pairs.length > 1 ? pairs.slice(0, -1) : pairs).forEach(word => {
        const root = rootOf(word), alike = new Set();
        if (head && !run) head.groups.forEach(group => { if (group.has(root)) group.forEach(other => alike.add(other)); });
        alike.delete(root);
        const other = !run && /[aou]e/.test(word) ? word.replace(/([aou])e/g, '$1') : '';
        terms.push({ word, run, short: pairs.length === 1, root, alike, other });
      });
    });
    // A name may have silent words within: "head of product".
    const name = nameOf(text), bare = name.slice();
    while (bare.length && silent.has(bare[0])) bare.shift();
    while (bare.length && silent.has(bare[bare.length - 1])) bare.pop();
    return { text, terms, name: name.join(), bare: bare.join(), who: !!head && all.some(word => head.whoSet.has(word)) };
  };

  // A filter's entry: texts and what a word in each counts.
  const entryOf = fields => ({
    name: nameOf(fields[0][0]).join(),
    words: fields.flatMap(([text, weight]) => wordsOf(text).flatMap(word => isRun.test(word) ? pairsOf(word) : [word]).map(word => [word, weight]))
  });
  // 0 where a word of the query is missing.
  const score = (entry, query) => {
    let sum = 0;
    for (const term of query.terms) {
      let best = 0;
      for (const [word, weight] of entry.words) if (weight > best) best = Math.max(best, weight * fit(term, word));
      if (!best) return 0;
      sum += best;
    }
    return sum + (entry.name === query.name ? 1000 : entry.name.startsWith(query.name) ? 100 : 0);
  };
  // The scores of all entries; mistyped words count where nothing else is found.
  const rank = (entries, query) => {
    const first = entries.map(entry => score(entry, query));
    if (first.some(Boolean)) return first;
    query.terms.forEach(term => { term.typos = true; });
    return entries.map(entry => score(entry, query));
  };

  // Files of the index.
  const files = {}, waiting = {};
  const load = name => name in files ? Promise.resolve(files[name]) : waiting[name] = waiting[name] || new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = folder + name + '.js';
    script.onload = () => { script.remove(); done(files[name]); };
    script.onerror = () => { script.remove(); delete waiting[name]; failed(); };
    document.head.append(script);
  });
  window.__hb = (name, data) => {
    if (name === 'index') {
      data.silentSet = new Set(data.silent.split(' '));
      data.whoSet = new Set(data.who.split(' '));
      data.joined = new Set(data.alike.split(/[ |]/));
      data.groups = data.alike.split('|').map(group => new Set(group.split(' ').map(rootOf)));
    }
    files[name] = data;
  };
  Object.assign(window.__hb, {
    read, entryOf, rank, find: text => load('index').then(() => find(read(text))), ready: () => load('index').catch(() => {})
  });
  const say = (text, ...values) => files.index.texts[text].replace(/\{(\d)\}/g, (all, i) => values[i]);

  // The word files whose keys begin so: the place of the first, and of the last.
  const fileOf = key => {
    const firsts = files.index.firsts;
    let low = 0, high = firsts.length;
    while (low < high) { const middle = low + high >> 1; if (firsts[middle] <= key) low = middle + 1; else high = middle; }
    return Math.max(0, low - 1);
  };
  const entriesFrom = async (key, most) => {
    const first = fileOf(key), last = Math.min(fileOf(key + '\uffff'), first + most - 1), found = [];
    for (let i = first; i <= last; i++) found.push(load('w' + i));
    return (await Promise.all(found)).flat();
  };

  // Documents by the step from one to the next, in groups of a weight.
  const postings = (entry, each) => {
    let weight = 0, at = 0;
    for (let i = 2; i < entry.length && typeof entry[i] === 'number'; i++) {
      if (entry[i] < 0) { weight = -entry[i]; at = 0; } else each(at += entry[i], weight);
    }
  };

  // All words of the index that fit a term, each with how well.
  const wordsFor = async (term, withAlike) => {
    const fits = new Map(), all = new Map();
    const take = entries => entries.forEach(entry => {
      if (entry[1] < 0) return;
      const how = entry[0] === term.word + '*' ? .8 : fit(term, entry[0]);
      all.set(entry[0], entry);
      if (how > (fits.get(entry) || 0)) fits.set(entry, how);
    });
    const short = !term.run && term.word.length < 4;
    if (short) {
      // What begins with so few letters has an entry of its own where it is much.
      take(await entriesFrom(term.word + '*', 1));
      take(await entriesFrom(term.word, 1));
    }
    if (!short || !all.has(term.word + '*')) take(await entriesFrom(term.word, 3));
    if (!term.run) {
      take(await entriesFrom(term.root.length > 4 ? term.root.slice(0, -1) : term.root, 2));
      if (term.other) take(await entriesFrom(term.other, 1));
      const distant = [...fits].flatMap(([entry, how]) => how >= .9 ? entry.filter((form, i) => i > 1 && typeof form === 'string') : []);
      for (const form of distant) (await entriesFrom(form, 1)).forEach(entry => { if (entry[0] === form && entry[1] > 0) fits.set(entry, .9); });
      if (withAlike) for (const root of term.alike) take((await entriesFrom(root, 1)).filter(entry => term.alike.has(rootOf(entry[0]))));
      if (!fits.size && term.word.length > 3) {
        const known = (await load('words')).split(' ');
        term.typos = true;
        const near = [];
        for (let i = 0; i < known.length; i += 2) if (isNear(term.word, known[i])) near.push([known[i], +known[i + 1]]);
        near.sort((a, b) => b[1] - a[1]);
        for (const [other] of near.slice(0, 3)) take((await entriesFrom(other, 1)).filter(entry => entry[0] === other));
        if (near.length) term.readAs = near[0][0];
      }
    }
    return fits;
  };

  // Documents in order, each with its score; those with all words first in effect, since a missing one costs much.
  const find = async query => {
    await load('index');
    if (!query.terms.length) return [];
    let ranked = await rankAll(query, query.who);
    const isFew = ranked.filter(found => found.whole).length < 10;
    if (!query.who && isFew && query.terms.some(term => term.alike.size)) ranked = await rankAll(query, true);
    return ranked;
  };
  const rankAll = async (query, withAlike) => {
    const head = files.index, documents = new Map(), bonus = new Map();
    const lists = await Promise.all(query.terms.map(term => wordsFor(term, withAlike)));
    const share = lists.map(fits => {
      let near = 0, any = 0;
      fits.forEach((how, entry) => { any += entry[1]; if (how >= .9) near += entry[1]; });
      return Math.log(1 + head.count / Math.max(1, near || any));
    });
    // A pair of characters that occurs nowhere is mostly no word; any other word that is missing counts as the others do on average.
    const some = share.filter((part, i) => lists[i].size), usual = some.reduce((sum, part) => sum + part, 0) / (some.length || 1);
    lists.forEach((fits, i) => { if (!fits.size) share[i] = query.terms[i].run ? usual / 5 : usual; });
    const whole = share.reduce((sum, part) => sum + part, 0);
    lists.forEach((fits, i) => {
      const best = new Map();
      fits.forEach((how, entry) => postings(entry, (document, weight) => {
        if (how * weight > (best.get(document) || 0)) best.set(document, how * weight);
      }));
      best.forEach((value, document) => {
        const found = documents.get(document) || { document, sum: 0, found: 0 };
        found.sum += value * share[i];
        found.found += share[i];
        documents.set(document, found);
      });
    });
    for (const name of new Set([query.name, query.bare])) {
      if (name.length < 2) continue;
      (await entriesFrom(name, 1)).forEach(entry => {
        if (entry[1] > 0 || !entry[0].startsWith(name)) return;
        const more = entry[0] === name ? 1000 : 60 * name.length / entry[0].length;
        entry.slice(2).forEach(document => {
          if (more > (bonus.get(document) || 0)) bonus.set(document, more + (document < head.starts[0] ? more / 2 : 0));
        });
      });
    }
    bonus.forEach((more, document) => { if (!documents.has(document)) documents.set(document, { document, sum: 0, found: whole }); });
    return [...documents.values()].filter(found => found.found >= whole / 2).map(found => ({
      document: found.document, whole: found.found > whole - 1e-9,
      score: found.sum * Math.pow(found.found / whole, 3) * (query.who && found.document >= head.starts[2] ? 2 : 1) + (bonus.get(found.document) || 0)
    })).sort((a, b) => b.score - a.score || a.document - b.document);
  };

  const documentOf = async number => (await load('d' + Math.floor(number / files.index.size)))[number % files.index.size];

  // Who answers for what the question is about: roles first, each with the things.
  const answers = async (query, ranked) => {
    const [items, pages, decisions] = files.index.starts, roles = new Map();
    const isAnswered = number => number >= decisions || number >= items && number < pages;
    const about = ranked.filter(found => found.whole && isAnswered(found.document)).slice(0, 8);
    for (const column of [5, 6]) {
      for (const found of about) {
        if (found.score < about[0].score / 2) break;
        const thing = await documentOf(found.document);
        (thing[column] || []).forEach(role => {
          if (!roles.has(role)) roles.set(role, { column, things: [] });
          if (roles.get(role).column === column) roles.get(role).things.push(thing[1]);
        });
      }
      if (roles.size) break;
    }
    return [...roles].slice(0, 3);
  };

  // Paragraphs, cells and names as one text.
  const end = /[.!?:;,\u3002\uff01\uff1a\uff1f]$/;
  const joined = pieces => pieces.reduce((all, piece) => all ? all + (end.test(all) ? ' ' : ' \u00b7 ') + piece : piece, '');

  // Up to so many results, ready to show.
  const results = async (query, most) => {
    const ranked = await find(query), shown = [], places = new Set();
    // Whoever asks for a role by its name gets that one.
    const isNamed = ranked.length && ranked[0].score >= 1000 && ranked[0].document < files.index.starts[0];
    if (query.who && !isNamed) {
      for (const [role, { column, things }] of await answers(query, ranked)) {
        const [kind, title, address, place, , , , lang] = await documentOf(role);
        places.add(address);
        const text = say(column === 5 ? 'accountable' : 'responsible', things.slice(0, 3).join(', '));
        shown.push({ kind, title, address, place, whole: true, text, lang });
      }
    }
    for (let i = 0; i < ranked.length && shown.length < most;) {
      const next = ranked.slice(i, i += most - shown.length), loaded = await Promise.all(next.map(found => documentOf(found.document)));
      loaded.forEach(([kind, title, address, place, text, , , lang], n) => {
        // Pieces of one section are one result, and so is what is said in two places of one role.
        const same = [title, place].join('\n');
        if (places.has(address) || kind > 3 && places.has(same)) return;
        places.add(address).add(kind > 3 ? same : address);
        shown.push({ kind, title, address, place, text: joined(text), whole: next[n].whole, lang });
      });
    }
    const whole = ranked.filter(found => found.whole).length;
    const readAs = query.terms.some(term => term.readAs) ? query.terms.map(term => term.readAs || term.word).join(' ') : '';
    return { shown, count: whole || ranked.length, isWhole: !!whole, readAs };
  };
  window.__hb.results = results;

  const put = (element, attributes) => {
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    return element;
  };
  const make = (tag, attributes, ...children) => {
    const element = put(document.createElement(tag), attributes);
    element.append(...children.filter(Boolean));
    return element;
  };
  // A text with the words that fit marked.
  const marked = (text, query) => {
    const parts = [], found = /[\p{L}\p{N}\p{M}]+/gu;
    let end = 0, match;
    const add = (from, to) => { parts.push(text.slice(end, from), make('mark', {}, text.slice(from, to))); end = to; };
    while ((match = found.exec(text))) {
      const at = match.index;
      if (new RegExp('[' + alone + ']', 'u').test(match[0])) {
        [...match[0]].forEach((letter, i, all) => {
          const before = all.slice(0, i).join('').length + at, two = letter + (all[i + 1] || ''), pairs = pairsOf(wordsOf(two)[0] || '');
          if (before >= end && query.terms.some(term => term.run && pairs[0] === term.word)) add(before, before + two.length);
          else if (before < end && before + two.length > end && query.terms.some(term => term.run && pairs[0] === term.word)) {
            parts[parts.length - 1].append(text.slice(end, before + two.length));
            end = before + two.length;
          }
        });
      } else if (wordsOf(match[0]).some(word => query.terms.some(term => fit(term, word) > .35))) add(at, at + match[0].length);
    }
    return [...parts, text.slice(end)];
  };
  // About 160 characters around the first words that fit.
  const quoted = (text, query) => {
    const most = /[\u3000-\u9fff\uac00-\ud7a3]/.test(text) ? 80 : 160;
    if (text.length <= most) return marked(text, query);
    const parts = marked(text, query), first = parts.length > 1 ? parts[0].length : 0;
    let from = first < most * .6 ? 0 : text.lastIndexOf(' ', first - 40) + 1;
    if (from < first - 60) from = first - 20;
    let to = from + most;
    if (text.indexOf(' ', to - 12) > 0) to = Math.min(to + 12, text.indexOf(' ', to - 12));
    return marked((from ? '\u2026' : '') + text.slice(from, to) + (to < text.length ? '\u2026' : ''), query);
  };
  // An author's text runs as its first letter does, and says so where the page runs the other way.
  const fromRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
  const turn = (text, lang) => {
    const letter = /\p{L}/u.exec(text), direction = letter && fromRight.test(letter[0]) ? 'rtl' : 'ltr';
    return { ...lang && { lang }, ...letter && direction !== (document.documentElement.dir || 'ltr') && { dir: direction } };
  };
  // Words of ours that are not in the page's language.
  const ours = () => files.index && say('lang') ? { lang: say('lang'), dir: 'ltr' } : {};
  const lineOf = (found, query, attributes) => make('a', { href: root + found.address, ...attributes },
    make('span', { class: 'found-kind', ...ours() }, say('kind' + found.kind)),
    make('span', { class: 'found-title', ...turn(found.title, found.lang) }, ...marked(found.title, query)),
    found.place && make('span', { class: 'found-place', ...turn(found.place) }, ...marked(found.place, query)),
    found.text && make('span', { class: 'found-text', ...turn(found.text, found.lang) }, ...quoted(found.text, query)));
  const pageOf = text => opener.href + (location.protocol === 'file:' ? 'index.html' : '') + '?q=' + encodeURIComponent(text);
  const countOf = (outcome, text) => (outcome.readAs ? say('readAs', outcome.readAs) + ' \u00b7 ' : '')
    + (outcome.count && !outcome.isWhole ? say('someWords') + ' \u00b7 ' : '') + (outcome.count ? say('count', outcome.count) : say('none', text));

  // Without an outcome: nothing was asked, or the index cannot be loaded.
  const sayOf = (outcome, text) => outcome ? countOf(outcome, text) : text && !files.index ? opener.dataset.unavailable : '';

  // Runs a search a moment after the last key; of several, only the last one is shown.
  const searching = (field, most, show) => {
    let last = 0, timer;
    const run = async () => {
      const own = ++last, text = field.value.trim();
      try {
        await load('index');
        const query = read(text), outcome = query.terms.length ? await results(query, most) : null;
        if (own === last) show(outcome, query, text);
      } catch (e) {
        if (own === last) show(null, null, text);
      }
    };
    return now => { clearTimeout(timer); timer = setTimeout(run, now ? 0 : 30); };
  };

  let dialog;
  const open = () => {
    const field = make('input', {
      type: 'search', role: 'combobox', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search', maxlength: 120,
      'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'hb-found', 'aria-label': opener.textContent.trim()
    });
    const close = make('button', { type: 'button', class: 'search-close' }, '\u2715');
    const status = make('p', { role: 'status', class: 'search-status' }), list = make('div', { role: 'listbox', id: 'hb-found' });
    const more = make('p', { class: 'search-more' });
    dialog = document.body.appendChild(make('dialog', { class: 'search' }, make('div', { class: 'search-field' }, field, close), status, list, more));
    let active = -1;
    const choose = to => {
      const options = list.children;
      if (options[active]) options[active].setAttribute('aria-selected', 'false');
      active = options.length ? (to + options.length + 1) % (options.length + 1) : -1;
      if (active === options.length) active = -1;
      if (active < 0) { field.removeAttribute('aria-activedescendant'); return; }
      options[active].setAttribute('aria-selected', 'true');
      options[active].scrollIntoView({ block: 'nearest' });
      field.setAttribute('aria-activedescendant', options[active].id);
    };
    const run = searching(field, 10, (outcome, query, text) => {
      active = -1;
      field.removeAttribute('aria-activedescendant');
      list.replaceChildren(...(outcome ? outcome.shown : []).map((found, i) =>
        lineOf(found, query, { role: 'option', id: 'hb-found-' + i, 'aria-selected': 'false', tabindex: -1 })));
      list.hidden = !list.children.length;
      field.setAttribute('aria-expanded', String(!list.hidden));
      put(status, ours()).textContent = sayOf(outcome, text);
      more.replaceChildren(text && outcome && outcome.count ? make('a', { href: pageOf(text), ...ours() }, say('all', text))
        : make('a', { href: opener.href + '#hb-a-z', ...ours() },
          files.index ? say('letters') : opener.firstElementChild.nextElementSibling.textContent));
    });
    field.addEventListener('input', () => run());
    field.addEventListener('keydown', event => {
      const options = list.children.length, to = { ArrowDown: active + 1, ArrowUp: active < 0 ? options - 1 : active - 1 }[event.key];
      if (event.isComposing) return;
      if (to !== undefined) choose(to);
      else if (active >= 0 && (event.key === 'Home' || event.key === 'End')) choose(event.key === 'Home' ? 0 : options - 1);
      else if (event.key === 'Enter') {
        if (active >= 0) list.children[active].click();
        else if (field.value.trim()) location.href = pageOf(field.value.trim());
      } else if (event.key === 'Escape') dialog.close();
      else return;
      event.preventDefault();
    });
    close.addEventListener('click', () => dialog.close());
    // A click beside the dialog; a link to the page that one is on.
    dialog.addEventListener('click', event => { if (event.target === dialog || event.target.closest('a')) setTimeout(() => dialog.close()); });
    dialog.addEventListener('close', () => opener.focus());
    load('index').then(() => {
      field.placeholder = say('hint');
      field.setAttribute('aria-label', say('field'));
      dialog.setAttribute('aria-label', say('field'));
      list.setAttribute('aria-label', say('results'));
      close.setAttribute('aria-label', say('close'));
      run(true);
    }, () => {});
    dialog.showModal();
    dialog.reopen = () => { dialog.showModal(); field.select(); };
  };
  window.__hb.open = () => { if (dialog && dialog.open) return; if (dialog) dialog.reopen(); else open(); };

  // The page of results: above the list from A to Z, which it replaces while something is asked.
  const page = () => {
    const place = document.getElementById('hb-search');
    if (!place) return;
    const letters = document.getElementById('hb-letters');
    const value = new URLSearchParams(location.search).get('q') || '';
    const field = make('input', { type: 'search', name: 'q', id: 'hb-q', autocomplete: 'off', spellcheck: 'false', maxlength: 120, value });
    const status = make('p', { role: 'status', class: 'search-status' });
    const list = make('ol', { class: 'found' }), label = make('label', { for: 'hb-q' });
    const form = make('form', { role: 'search', class: 'search-page' }, label, field);
    const button = make('button', { type: 'button', hidden: '' });
    let most = 20;
    const run = searching(field, 200, (outcome, query, text) => {
      const lines = outcome ? outcome.shown.slice(0, most) : [];
      list.replaceChildren(...lines.map(found => make('li', {}, lineOf(found, query))));
      put(status, ours()).textContent = sayOf(outcome, text);
      button.hidden = !outcome || outcome.shown.length <= most;
      letters.hidden = !!outcome && outcome.count > 0;
      const asked = text ? '?q=' + encodeURIComponent(text) : '';
      try { history.replaceState(null, '', location.pathname + asked + location.hash); } catch (e) { /* Not from disk in every browser. */ }
    });
    place.append(form, status, list, button);
    place.hidden = false;
    form.addEventListener('submit', event => { event.preventDefault(); run(true); });
    field.addEventListener('input', () => { most = 20; run(); });
    button.addEventListener('click', () => { most += 20; run(true); });
    load('index').then(() => {
      put(label, ours()).textContent = say('field');
      put(button, ours()).textContent = say('more');
      if (field.value) run(true);
    }, () => { label.textContent = opener.textContent.trim(); status.textContent = opener.dataset.unavailable; });
  };
  page();
})();
