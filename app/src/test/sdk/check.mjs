// Points the official packages at the simulator and looks at what they see. Arguments: the URLs of the simulated
// Deepgram, Gladia and AssemblyAI, and a recording.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { DeepgramClient } from "@deepgram/sdk";
import { GladiaClient } from "@gladiaio/sdk";
import { AssemblyAI } from "assemblyai";

const [deepgramUrl, gladiaUrl, assemblyaiUrl, recording] = process.argv.slice(2);

/** Takes callbacks, and hands them out in the order in which they came. */
class Receiver {
  #came = [];
  #waiting = [];

  async open() {
    this.server = createServer(async (request, response) => {
      const parts = [];
      for await (const part of request) parts.push(part);
      response.writeHead(200).end();
      const callback = { method: request.method, headers: request.headers, body: JSON.parse(Buffer.concat(parts)) };
      const next = this.#waiting.shift();
      if (next) next(callback);
      else this.#came.push(callback);
    }).listen(0, "127.0.0.1");
    await once(this.server, "listening");
    this.url = `http://127.0.0.1:${this.server.address().port}/hook`;
    return this;
  }

  next() {
    const came = this.#came.shift();
    return came ? Promise.resolve(came) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  close() {
    this.server.close();
    this.server.closeAllConnections();
  }
}

const receiver = await new Receiver().open();
const checks = {
  async "@deepgram/sdk transcribes a URL"() {
    const deepgram = new DeepgramClient({ apiKey: "any", baseUrl: deepgramUrl });
    const result = await deepgram.listen.v1.media.transcribeUrl({ url: "https://example.com/a.wav", model: "nova-3" });
    assert.match(result.metadata.request_id, /^[0-9a-f-]{36}$/);
    assert.ok(result.results.channels[0].alternatives[0].words.length > 50);
  },

  async "@deepgram/sdk transcribes a file with a callback"() {
    const deepgram = new DeepgramClient({ apiKey: "any", baseUrl: deepgramUrl });
    const taken = await deepgram.listen.v1.media.transcribeFile(await readFile(recording), { callback: receiver.url });
    assert.deepEqual(Object.keys(taken), ["request_id"]);
    const callback = await receiver.next();
    assert.equal(callback.body.metadata.request_id, taken.request_id);
  },

  async "@gladiaio/sdk uploads, is called back, and polls the result"() {
    const gladia = new GladiaClient({ apiKey: "any", apiUrl: gladiaUrl });
    const result = await gladia.preRecorded().transcribe(recording, {
      language_config: { languages: ["en"] },
      callback: true,
      callback_config: { url: receiver.url, method: "POST" },
    });
    assert.equal(result.status, "done");
    assert.ok(result.result.transcription.full_transcript.length > 10);
    const callback = await receiver.next();
    assert.equal(callback.body.event, "transcription.success");
    assert.equal(callback.body.id, result.id);
    assert.equal(
      callback.body.payload.transcription.full_transcript,
      result.result.transcription.full_transcript,
    );
  },

  async "assemblyai uploads and polls the transcript"() {
    const assemblyai = new AssemblyAI({ apiKey: "any", baseUrl: assemblyaiUrl });
    const transcript = await assemblyai.transcripts.transcribe({ audio: recording }, { pollingInterval: 200 });
    assert.equal(transcript.status, "completed");
    assert.ok(transcript.words.length > 5);
    assert.ok(Number.isInteger(transcript.words[0].start), "times are milliseconds");
  },

  async "assemblyai submits with a webhook"() {
    const assemblyai = new AssemblyAI({ apiKey: "any", baseUrl: assemblyaiUrl });
    const taken = await assemblyai.transcripts.submit({
      audio_url: "https://example.com/a.wav",
      webhook_url: receiver.url,
      webhook_auth_header_name: "X-Gate",
      webhook_auth_header_value: "s3cret",
    });
    const callback = await receiver.next();
    assert.deepEqual(callback.body, { transcript_id: taken.id, status: "completed" });
    assert.equal(callback.headers["x-gate"], "s3cret");
    assert.equal((await assemblyai.transcripts.get(taken.id)).status, "completed");
  },
};

let failed = 0;
for (const [what, check] of Object.entries(checks)) {
  const timeout = new Promise((_, reject) => setTimeout(() => reject(new Error("nothing in 60 s")), 60_000).unref());
  try {
    await Promise.race([check(), timeout]);
    console.log(`ok    ${what}`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${what}: ${error.stack}`);
  }
}
receiver.close();
process.exit(failed ? 1 : 0);
