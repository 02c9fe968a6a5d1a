// Sends a file in pieces by the tus protocol, version 1.0.0 (https://tus.io/protocols/resumable-upload),
// and goes on where it stopped, however often the line breaks.
class Tus {
  static PIECE = 1 << 20;
  static PATIENCE = 120000;

  // What no second try would mend.
  static Refused = class extends Error {
    constructor(status, sentence) {
      super(sentence);
      this.status = status;
    }
  };

  constructor(base, file, url) {
    this.base = base;
    this.file = file;
    this.url = url;
    this.stopped = false;
  }

  async begin() {
    const bytes = new TextEncoder().encode(this.file.name);
    const name = btoa(String.fromCharCode(...bytes));
    const answer = await this.say(this.base, "POST", { "Upload-Length": this.file.size, "Upload-Metadata": `filename ${name}` });
    this.url = answer.headers.get("Location");
  }

  async offset() {
    const answer = await this.say(this.url, "HEAD", {});
    return Number(answer.headers.get("Upload-Offset"));
  }

  // Calls `told` with what has arrived; ends when all has, or when it was stopped.
  async send(told) {
    let at = await this.offset();
    while (at < this.file.size && !this.stopped) {
      told(at);
      at = await this.piece(at);
    }
  }

  async piece(at) {
    const body = this.file.slice(at, at + Tus.PIECE);
    const headers = { "Upload-Offset": at, "Content-Type": "application/offset+octet-stream" };
    try {
      const answer = await this.say(this.url, "PATCH", headers, body);
      return Number(answer.headers.get("Upload-Offset"));
    } catch (failure) {
      if (failure.status === 409 || failure.status === 460) return this.offset();
      throw failure;
    }
  }

  stop() {
    this.stopped = true;
    return this.say(this.url, "DELETE", {});
  }

  async say(url, method, headers, body) {
    const signal = AbortSignal.timeout(Tus.PATIENCE);
    const answer = await ask(url, { method, body, signal, headers: { ...headers, "Tus-Resumable": "1.0.0" } });
    if (answer.ok) return answer;
    if (answer.status >= 500 && answer.status !== 507) throw new TypeError("no answer");
    const problem = await answer.json().catch(() => ({}));
    throw new Tus.Refused(answer.status, problem.detail ?? "This file was not taken. Choose it again.");
  }
}
