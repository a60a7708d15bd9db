// The tally of a run: one line a check, the sum at the end.
export class Report {
  passed = 0;
  failed = 0;

  check(name, good, detail = '') {
    if (good) this.passed += 1;
    else this.failed += 1;
    console.log(`${good ? 'ok  ' : 'FAIL'} ${name}${good || !detail ? '' : `: ${detail}`}`);
    return good;
  }

  same(name, seen, wanted) {
    return this.check(name, seen === wanted, `${JSON.stringify(seen)} instead of ${JSON.stringify(wanted)}`);
  }

  none(name, list) {
    const some = [...list];
    return this.check(name, some.length === 0, `${some.length}: ${some.slice(0, 4).join(' | ')}`);
  }

  /** A figure against its budget; the figure is printed either way. */
  most(name, figure, budget, unit = '') {
    return this.check(`${name} (${figure}${unit}, at most ${budget}${unit})`, figure <= budget);
  }

  note(text) { console.log(`     ${text}`); }

  /** Does a part of a journey; when it breaks off, that is one failed check and the next part goes on. */
  async part(name, act) {
    const before = Date.now();
    try {
      await act();
    } catch (error) {
      this.check(`${name} goes to its end`, false, String(error.message ?? error).split('\n').slice(0, 3).join(' '));
    }
    this.note(`${name}: ${((Date.now() - before) / 1000).toFixed(1)} s`);
  }

  end() { console.log(`${this.passed} passed, ${this.failed} failed`); }
}
