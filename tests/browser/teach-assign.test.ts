import type { Page } from "playwright-core";
import { decodeQR } from "qr/decode.js";
import { expect, test } from "vitest";
import { plainAssignment } from "../../sim/teach/assignment.ts";
import { readAssignment, writeAssignment } from "../../sim/teach/assignment-code.ts";
import { small, smallJson } from "../teach/small.ts";
import { realModel } from "../viz/real-model.ts";
import { builtIn, lessonOf, onClassroom } from "./classroom.ts";
import { violations, violationsInBoth, ways } from "./page-helpers.ts";

const { url, walk, journey } = onClassroom();

const own = { "partnerscape.lessons": JSON.stringify({ version: 1, lessons: [smallJson] }) };

const address = (page: Page): Promise<string> => page.inputValue("#assign-address");
const hashOf = (link: string): string => link.slice(link.indexOf("#a1&") + 4);

/** What the link of the composer says, read as a learner's page does. */
async function assignmentOf(page: Page) {
  const read = await readAssignment(hashOf(await address(page)), lessonOf, realModel);
  if ("problem" in read) throw new Error(read.problem);
  return read.assignment;
}

/** Follows a link that opens in a tab of its own. */
async function inNewTab(page: Page, link: string): Promise<Page> {
  const [tab] = await Promise.all([page.waitForEvent("popup"), page.click(link)]);
  await tab.waitForSelector("main h1");
  return tab;
}

test("from the start page to a learner's page by clicks alone", () =>
  journey(async ({ page }) => {
    await page.click("nav >> text=Teach");
    const first = page.locator(".home-card").first();
    const title = await first.locator("h3").innerText();
    await expect.poll(() => page.locator(".home-card").count()).toBe(builtIn.length);
    await first.locator("text=Set it").click();
    await page.waitForSelector(`h1:text-is("${title}")`);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.click("text=Copy the link");
    await page.waitForSelector("text=✓ Copied");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(await address(page));
    expect(link).toMatch(/teach\.html#a1&l=[\w&=.-]+$/);
    const learner = await inNewTab(page, "a:has-text('Open as a learner')");
    expect(learner.url()).toBe(link);
    await expect.poll(() => learner.innerText("main")).toContain(title);
    const board = await inNewTab(page, "a:has-text('Open the board')");
    expect(board.url()).toBe(link.replace("#a1&", "#board&"));
  }));

test("what is chosen is in the link", () =>
  walk("assign/case-c", {}, async (page) => {
    const [one, two, three] = lessonOf("case-c").vary.levers;
    await page.click("text=Keep a notebook");
    await page.fill("input[type=text]", "autumn b");
    await page.selectOption("select >> nth=0", "60");
    await page.check(`[name=way-${one}] >> nth=1`);
    await page.check(`[name=way-${two}] >> nth=2`);
    await page.focus(`#set-${three}`);
    await page.keyboard.press("Home");
    await expect.poll(() => address(page)).toContain(`${three}:0`);
    expect(await assignmentOf(page)).toMatchObject({
      seed: "autumn b",
      replicates: 60,
      locked: [one],
      hidden: [two],
      levers: { [three]: 0 },
      tasks: ["roles", "predict", "vary", "decide"],
    });
    await expect.poll(async () => (await address(page)).length).toBeLessThan(300);
    await page.check("text=Each learner has futures of their own");
    await page.click("text=/^Back to .*/");
    await expect.poll(() => assignmentOf(page)).toMatchObject({ seed: null, levers: {} });
    // What was put together stays while the page is open.
    await page.click("text=The script");
    await page.goBack();
    await expect.poll(() => assignmentOf(page)).toMatchObject({ seed: null, hidden: [two] });
    await page.reload();
    await expect.poll(() => assignmentOf(page)).toMatchObject({ seed: null, hidden: [two] });
    await page.click("text=Put everything back");
    await expect.poll(() => address(page)).toMatch(/#a1&l=case-c&d=\w+&m=[\d.]+&c=\w+$/);
  }));

/** What a camera reads in a picture on the screen, from the very pixels. */
async function scanned(page: Page, picture: string): Promise<string> {
  const png = (await page.locator(picture).screenshot()).toString("base64");
  const { width, dark } = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
    let dark = "";
    for (let i = 0; i < pixels.length; i += 4) dark += pixels[i] < 128 ? "1" : "0";
    return { width: image.width, dark };
  }, png);
  const data = Uint8Array.from({ length: 4 * dark.length }, (_, i) =>
    i % 4 === 3 || dark[Math.floor(i / 4)] === "0" ? 255 : 0,
  );
  return decodeQR({ width, height: dark.length / width, data });
}

test("a camera reads the link off the screen, in the dark theme too", () =>
  walk("assign/case-c", { dark: true, width: 600 }, async (page) => {
    await page.click("text=Show for phones to scan");
    await page.waitForSelector("dialog[open] .qr");
    expect(await scanned(page, "dialog .qr")).toBe(await address(page));
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog[open]").count()).toBe(0);
  }));

test("a lesson of one's own travels in its link, and can be removed and brought back", async () => {
  let link = "";
  await walk("/", { kept: own }, async (page) => {
    const card = page.locator(`.home-card:has-text("${small.title}")`);
    await card.locator("text=Remove").click();
    await page.click("text=Bring it back");
    await card.locator("text=Set it").click();
    link = await address(page);
    await expect
      .poll(() => page.innerText("#assign-address + .note"))
      .toMatch(/^[\d,]+ characters, for the link/);
    // Where a page is not served safely, browsers do not copy.
    await page.evaluate(() =>
      Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }),
    );
    await page.click("text=Copy the link");
    await page.waitForFunction(() => document.activeElement?.matches(".copy-by-hand textarea"));
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(link);
    const saved = page.waitForEvent("download");
    await page.click("text=Save as a file");
    expect((await saved).suggestedFilename()).toBe(`assignment-${small.id}.txt`);
    await page.click("text=Show for phones to scan");
    await expect
      .poll(() => page.innerText("dialog"))
      .toMatch(/too long for a picture|Point the camera/);
  });
  await walk(hashPart(link), {}, async (page) => {
    await page.waitForSelector("main h1");
    await expect.poll(() => page.innerText("main")).toContain(small.title);
  });
});

const hashPart = (link: string): string => link.slice(link.indexOf("#") + 1);

test("bad links get a sentence, and a file or a pasted link opens", async () => {
  const good = await writeAssignment(plainAssignment(builtIn[0], true), realModel.version);
  const other = await writeAssignment(plainAssignment(builtIn[0], true), "0.0.9");
  await walk(good.slice(0, -3), {}, async (page) => {
    await page.waitForSelector("text=has been cut short or changed on its way");
    await page.goto(`${url()}teach.html#assign/no-such-lesson`);
    await page.waitForSelector("text=There is no lesson “no-such-lesson” here.");
    await page.goto(`${url()}teach.html#/`);
    await page.fill("#open-link", "hello");
    await page.keyboard.press("Enter");
    await page.waitForSelector("text=There is no link to a lesson in this text");
    await page.setInputFiles("input[type=file]", {
      name: "assignment.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(`A lesson\nhttps://elsewhere.example/x/teach.html#${other}\n`),
    });
    await page.waitForSelector("text=was made with version 0.0.9 of the model");
    await expect.poll(() => page.innerText("main")).toContain(builtIn[0].title);
  });
});

test.each(ways([{ width: 360 }, { width: 1440 }]))(
  "axe finds nothing in either theme and nothing sticks out at %o",
  (way) =>
    walk("/", { ...way, kept: own }, async (page) => {
      for (const hash of ["/", `assign/${small.id}`]) {
        await page.goto(`${url()}teach.html#${hash}`);
        await page.waitForSelector(hash === "/" ? ".home-card" : "#assign-address");
        expect(await violationsInBoth(page)).toEqual([]);
        const sizes = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth - innerWidth,
          small: [
            ...document.querySelectorAll("main :is(button, a.action, input, select, summary)"),
          ]
            .map((one) => (one.closest("label") ?? one).getBoundingClientRect())
            .filter(({ height }) => height > 0 && height < 43.5).length,
        }));
        expect(sizes.wide).toBeLessThanOrEqual(0);
        if (way.width === 360) expect(sizes.small).toBe(0);
      }
    }),
);

/** A lesson that says something untrue: no care is 30 standard deviations above another. */
const untrue = {
  ...smallJson,
  ...{ id: "untrue", title: "My lesson", grid: undefined },
  surprises: [
    {
      id: "never",
      text: "In most futures care is far better than anywhere.",
      check: {
        share: {
          ...{ world: "joined", entity: "rowheath_park", outcome: "quality", from: 49, to: 60 },
          ...{ is: "above", than: 30 },
        },
        at_least: 0.7,
      },
    },
  ],
};

test("what is unfinished or not so is told before the link of a lesson is shown", () => {
  const kept = { "partnerscape.lessons": JSON.stringify({ version: 1, lessons: [untrue] }) };
  return walk("assign/untrue", { kept }, async (page) => {
    await page.getByText("It is not so in the simulation").waitFor();
    await expect
      .poll(() => page.textContent(".assign-doubts"))
      .toContain("title is still “My lesson”");
    await expect.poll(() => page.locator("#assign-address").count()).toBe(0);
    await page.getByRole("button", { name: "Hand it out all the same" }).click();
    await page.waitForSelector("#assign-address");
    expect(await violations(page)).toEqual([]);
  });
});
