"""A teaching case with a film: sent in, opened to everyone, and played with its captions."""

import base64
import re

from playwright.sync_api import expect

CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:30.000\nIk heb die auto nodig voor mijn werk.\n"
# Two seconds of a square that moves, made by the browser itself.
RECORD = """async () => {
  const canvas = Object.assign(document.createElement("canvas"), {width: 64, height: 48});
  const pen = canvas.getContext("2d"), pieces = [];
  const recorder = new MediaRecorder(canvas.captureStream(10), {mimeType: "video/webm;codecs=vp8"});
  recorder.ondataavailable = (event) => pieces.push(event.data);
  const stopped = new Promise((done) => (recorder.onstop = done));
  recorder.start();
  for (let n = 0; n < 20; n++) {
    pen.fillStyle = n % 2 ? "tan" : "teal";
    pen.fillRect(0, 0, 64, 48);
    await new Promise((done) => setTimeout(done, 100));
  }
  recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}"""
PLAY = """async (film) => {
  film.muted = true;
  await film.play();
  await new Promise((done) => film.addEventListener("timeupdate", () => film.currentTime > 0.3 && done()));
  return [film.error, film.videoWidth, [...film.textTracks[0].activeCues].map((cue) => cue.text)];
}"""


def test_a_film_is_played_with_its_captions_by_who_has_no_account(region, enter):
    karima, complaints = enter("karima"), []
    film = base64.b64decode(karima.evaluate(RECORD))
    karima.goto(region.address + "/casus/oefenen/")
    karima.get_by_role("link", name="Een oefencasus maken").click()
    karima.get_by_label("Hoe heet hij?").fill("De auto die alles draagt")
    karima.get_by_label(re.compile("^Een film")).set_input_files(
        {"name": "auto.webm", "mimeType": "video/webm", "buffer": film}
    )
    karima.get_by_label("Ondertiteling van de film").set_input_files(
        {"name": "auto.vtt", "mimeType": "text/vtt", "buffer": CAPTIONS.encode()}
    )
    karima.get_by_label("Alles en iedereen erin is verzonnen").check()
    karima.get_by_role("button", name="Bewaren").click()
    made = karima.url

    gonny = enter("gonny")
    gonny.goto(made)
    gonny.get_by_role("button", name="Nagekeken: alles is verzonnen").click()
    gonny.get_by_role("button", name="Openbaar maken").click()

    visitor = enter(None, width=360)
    visitor.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    visitor.goto(made)
    seen = visitor.locator("video")
    expect(seen).to_be_visible()

    assert seen.evaluate(PLAY) == [None, 64, ["Ik heb die auto nodig voor mijn werk."]]
    assert seen.evaluate("(film) => film.textTracks[0].mode") == "showing"
    assert complaints == []
