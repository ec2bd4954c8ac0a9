// SPDX-License-Identifier: EUPL-1.2
// A line a test; a test that did not run because an earlier one failed counts as failed.
export default class Lines {
  #all = [];

  onBegin(_, suite) { this.#all = suite.allTests(); }

  onTestEnd(test, result) {
    const [file, name] = [test.parent.title || test.location.file, test.title];
    const ok = test.ok() && result.status !== 'skipped';
    console.log(`${ok ? 'ok' : 'not ok'} ${file}: ${name} (${Math.round(result.duration / 100) / 10} s)`);
    if (!ok) for (const error of result.errors) console.log(`  ${error.stack ?? error.message}\n${error.snippet ?? ''}`);
  }

  onError(error) { console.log(error.stack ?? error.message); }

  onStdOut(chunk) { process.stdout.write(chunk); }

  onEnd() {
    const passed = this.#all.filter((test) => test.outcome() === 'expected').length;
    const failed = this.#all.length - passed;
    console.log(`${passed} passed, ${failed || (passed ? 0 : 1)} failed`);
    return { status: failed || passed === 0 ? 'failed' : 'passed' };
  }

  printsToStdio() { return true; }
}
