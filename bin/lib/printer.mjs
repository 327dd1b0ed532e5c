// Puts the code of a rule into words, node by node of its syntax tree.

/** @typedef {any} Node */
/** @typedef {{ parameters: Set<string>, columns: Map<string, Set<string>> }} Vocabulary */

/** Tables of the world, by the names that code gives them, and what a row of them is. */
const ROWS = {
  o: "organisation",
  organisations: "organisation",
  s: "partnership",
  partnerships: "partnership",
  posts: "post",
  ties: "tie",
  times: "times",
};
const tableOf = (/** @type {string} */ name) => ROWS[/** @type {keyof typeof ROWS} */ (name)];

/** What holds inputs: what is read from it is written without its name. */
const HOLDERS = new Set(["nation", "p", "world", "Math"]);
/** What every helper is given, and no equation needs to say. */
const GIVEN = new Set(["world", "p", "draw", "log", "nation", ...Object.keys(ROWS)]);
/** Whose a deal is: a helper's own value is that of the partnership. */
const PARTIES = new Set(["lead", "other"]);
/** What the nation gives each row or all: a helper's own value of that name is marked. */
const INPUTS = "income medianIncome clinical site closed forms deals acts openness month".split(
  " ",
);
const OPERATORS = {
  "===": "=",
  "!==": "≠",
  ">=": "≥",
  "<=": "≤",
  "&&": "and",
  "||": "or",
  "*": "·",
  "??": "or, if there is none,",
};
/** What is said of an outcome or a form, in words. */
const SAID = new Set(["label", "group", "question", "help", "summary"]);
export const INDENT = "    ";
/** Longer than this, what is written in braces has a line for each of its parts. */
const WIDE = 100;

/**
 * A printer of one file: `top` gives what a node at the top of it says. `comments` are those of the file.
 * @param {string} text @param {Node[]} comments @param {Vocabulary} vocabulary
 */
export function createPrinter(text, comments, { parameters, columns }) {
  /** Where the statement that is being printed stands. */
  let margin = "";
  /** Whether a return ends one turn of a loop instead of a helper. */
  let turning = false;
  /** Names of the helper that is being printed that are those of inputs or parameters themselves. */
  let plain = new Set();

  const source = (/** @type {Node} */ node) =>
    node === null ? "_" : text.slice(node.start, node.end).replace(/\s+/g, " ");

  /** What is said right before a node, or behind it in its line. @param {Node} node @param {string} indent */
  function said(node, indent) {
    const before = comments.filter(
      ({ end }) => end <= node.start && text.slice(end, node.start).trim() === "",
    );
    const all = before.length > 0 ? runOf(before[before.length - 1]) : before;
    return all.flatMap(({ value }) => linesOf(value).map((line) => `${indent}# ${line}`));
  }

  /** Remarks in lines that follow one another, the last of them given. @param {Node} last @returns {Node[]} */
  function runOf(last) {
    const at = comments.indexOf(last);
    const above = comments[at - 1];
    const joined =
      above && text.slice(above.end, last.start).trim() === "" && above.type === "Line";
    return joined ? [...runOf(above), last] : [last];
  }

  /** @param {string} value @returns {string[]} */
  const linesOf = (value) =>
    value
      .split("\n")
      .map((line) => line.replace(/^\s*\*?\s?/, "").trim())
      .filter(Boolean);

  /** A name that is neither a parameter nor a column, though it may be spelled like one. @param {string} name */
  const local = (name) =>
    (parameters.has(name) || columns.has(name) || INPUTS.includes(name)) &&
    !plain.has(name) &&
    !PARTIES.has(name)
      ? `${name}′`
      : name;

  /** @param {Node} node */
  const isGiven = (node) => node.type === "Identifier" && GIVEN.has(node.name);

  /** @param {Node[]} list */
  const args = (list) =>
    list
      .filter((node) => !isGiven(node) && tableNamed(node) === undefined)
      .map(expression)
      .join(", ");

  /** The table that an expression is: `o`, `world.times`. @param {Node} node @returns {string | undefined} */
  function tableNamed(node) {
    if (node.type === "Identifier") return tableOf(node.name);
    const ofWorld = node.type === "MemberExpression" && node.object.name === "world";
    return ofWorld ? tableOf(node.property.name) : undefined;
  }

  /** Whether what is read from an expression is an input. @param {Node} node */
  const isHolder = (node) =>
    node.type === "Identifier"
      ? HOLDERS.has(node.name)
      : node.type === "MemberExpression" &&
        node.object.name === "world" &&
        node.property.name === "nation";

  /** @param {Node} node @returns {string} */
  function expression(node) {
    switch (node.type) {
      case "Identifier":
        return node.name === "undefined" ? "none" : local(node.name);
      case "Literal":
        return node.raw === "null" ? "none" : node.raw;
      case "TemplateLiteral":
        return `"${node.quasis
          .map((/** @type {Node} */ { value }, /** @type {number} */ i) =>
            node.expressions[i]
              ? `${value.cooked}{${expression(node.expressions[i])}}`
              : value.cooked,
          )
          .join("")}"`;
      case "ParenthesizedExpression": {
        const inner = expression(node.expression);
        return /^[[{]/.test(inner) && node.expression.type !== "BinaryExpression"
          ? inner
          : `(${inner})`;
      }
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
      case "ChainExpression":
        return expression(node.expression);
      case "UnaryExpression":
        return node.operator === "!"
          ? `not ${expression(node.argument)}`
          : `${node.operator}${expression(node.argument)}`;
      case "BinaryExpression":
      case "LogicalExpression": {
        const sign =
          OPERATORS[/** @type {keyof typeof OPERATORS} */ (node.operator)] ?? node.operator;
        return `${expression(node.left)} ${sign} ${expression(node.right)}`;
      }
      case "ConditionalExpression":
        return `${expression(node.consequent)} if ${expression(node.test)}, else ${expression(node.alternate)}`;
      case "MemberExpression":
        return member(node);
      case "CallExpression":
        return call(node);
      case "NewExpression":
        return made(node);
      case "SpreadElement":
        return `all of ${expression(node.argument)}`;
      case "ObjectExpression":
        return object(node);
      case "ArrayExpression":
        return `[${node.elements.map(expression).join(", ")}]`;
      case "ArrowFunctionExpression":
        return `${params(node.params) || "anything"} ↦ ${bodyOf(node)}`;
      default:
        return source(node);
    }
  }

  /** What a function gives: its expression, or its lines under one another. @param {Node} fn @returns {string} */
  function bodyOf(fn) {
    if (fn.body.type !== "BlockStatement") return expression(unparenthesised(fn.body));
    const outer = { margin, turning };
    turning = false;
    const lines = statement(fn.body, `${margin}${INDENT}${INDENT}`);
    ({ margin, turning } = outer);
    return `\n${lines.join("\n")}`;
  }

  /** @param {Node} node */
  function object(node) {
    // What is said of something stands in a table.
    const told = node.properties.filter(
      (/** @type {Node} */ { key, value }) =>
        !(value && isGiven(value)) && !(key && SAID.has(key.name) && value.type === "Literal"),
    );
    const parts = told.map(property);
    const line = `{ ${parts.join(", ")} }`;
    if (line.length <= WIDE) return parts.length > 0 ? line : "{}";
    const outer = margin;
    margin = `${margin}${INDENT}`;
    const rows = told.map((/** @type {Node} */ one) => `${margin}${property(one)},`);
    margin = outer;
    return ["{", ...rows, `${margin}}`].join("\n");
  }

  /** @param {Node} node @returns {string} */
  const property = (node) =>
    node.type === "SpreadElement"
      ? `all of ${expression(node.argument)}`
      : `${source(node.key)}: ${expression(node.value)}`;

  /** @param {Node} node */
  function member(node) {
    const { object, property, computed } = node;
    if (computed) {
      // What has one row for everybody needs no index, and neither has a single draw.
      if (object.type === "MemberExpression" && tableNamed(object.object) === "times")
        return expression(object);
      if (isDraw(object) && property.raw === "0") return expression(object);
      return `${expression(object)}[${expression(property)}]`;
    }
    const table = tableNamed(object);
    if (table !== undefined) return column(table, property.name);
    if (object.name === "Number") return property.name === "NaN" ? "absent" : source(node);
    return isHolder(object) ? property.name : `${expression(object)}.${property.name}`;
  }

  /** A column by its name, and by its table too where two tables have one of that name. @param {string} table @param {string} name */
  function column(table, name) {
    if (name === "count") return `number of ${table}s`;
    if (name === "capacity") return `room for ${table}s`;
    const tables = columns.get(name);
    return table === "times" || (tables && tables.size > 1) ? `${table}.${name}` : name;
  }

  /** @param {Node} node */
  const isDraw = ({ type, callee }) =>
    type === "CallExpression" && /^(normal|uniform)s(At)?$/.test(callee.property?.name ?? "");

  /** @param {Node} node @returns {string} */
  function call(node) {
    const { callee, arguments: given } = node;
    if (isDraw(node)) return drawn(callee.property.name, given);
    const method = callee.type === "MemberExpression" ? callee.property.name : "";
    if (method === "slice" && given.length === 0) return expression(callee.object);
    const fn = given.find((/** @type {Node} */ one) => one.type === "ArrowFunctionExpression");
    if (fn && method === "from") return listed(given[0], fn);
    if (fn && method === "map") return each(fn, expression(callee.object));
    if (fn && method === "filter")
      return `[${params(fn.params)} of ${expression(callee.object)} where ${bodyOf(fn)}]`;
    const summed = fn && method === "reduce" && sumOf(fn, given[1]);
    if (summed)
      return `(sum of ${expression(summed)} over ${params(fn.params.slice(1))} of ${expression(callee.object)})`;
    const name = callee.type === "Identifier" ? callee.name : expression(callee);
    // What is given to a method is not the table that everybody is given.
    const told = callee.type === "Identifier" ? args(given) : given.map(expression).join(", ");
    return `${name}(${told})`;
  }

  /** A list with an entry for each of some rows. @param {Node} fn @param {string} rows */
  const each = (fn, rows) => entries(fn, `for each ${params(fn.params)} of ${rows}`);

  /** @param {Node} fn @param {string} head */
  function entries(fn, head) {
    const body = bodyOf(fn);
    return body.startsWith("\n") ? `[${head}:${body}\n${margin}]` : `[${body} ${head}]`;
  }

  /** @param {Node} rows @param {Node} fn */
  function listed(rows, fn) {
    const many = rows.type === "ObjectExpression" && rows.properties[0]?.key.name === "length";
    if (!many) return each(fn, isDraw(rows) ? `the ${expression(rows)}` : expression(rows));
    const name = fn.params[1] ? expression(fn.params[1]) : "time";
    return entries(fn, `for each ${name} from 0 to ${expression(rows.properties[0].value)} − 1`);
  }

  /** What is added up by a fold that adds something to nothing. @param {Node} fn @param {Node | undefined} from @returns {Node | null} */
  const sumOf = (fn, from) =>
    from?.raw === "0" &&
    fn.body.type === "BinaryExpression" &&
    fn.body.operator === "+" &&
    fn.body.left.name === fn.params[0].name
      ? fn.body.right
      : null;

  /** @param {string} kind @param {Node[]} given */
  function drawn(kind, given) {
    const word = kind.startsWith("normal") ? "standard normal" : "uniform";
    const row = tableNamed(given[0]) ?? "row";
    if (kind.endsWith("At")) return `a ${word} draw of ${row} ${expression(given[1])}`;
    const many = expression(given[1]);
    return `${word} draws, ${many} for each ${row}`;
  }

  /** @param {Node} node */
  function made({ callee, arguments: given }) {
    if (/Array$/.test(callee.name)) return `${given.map(expression).join(", ")} zeros`;
    if (/^(Map|Set)$/.test(callee.name)) {
      return given.length === 0 ? "nothing yet" : `all of ${given.map(expression).join(", ")}`;
    }
    return `new ${callee.name}(${given.map(expression).join(", ")})`;
  }

  /** @param {Node} node */
  function loop(node) {
    const { init, test, update } = node;
    const name = init?.declarations?.[0]?.id?.name;
    const from = init?.declarations?.[0]?.init;
    const of = test?.right?.type === "MemberExpression" ? tableNamed(test.right.object) : undefined;
    if (of && from?.raw === "0" && test.right.property.name === "count")
      return `for each ${of} ${name}`;
    if (from && update?.operator === "++")
      return `for ${name} from ${expression(from)} on, while ${expression(test)}`;
    return `for ${source(init)}; ${source(test)}; ${source(update)}`;
  }

  /** Names that a pattern gives. @param {Node} pattern @returns {string} */
  function bound(pattern) {
    switch (pattern?.type) {
      case "ArrayPattern":
        return `[${pattern.elements.map(bound).join(", ")}]`;
      case "ObjectPattern":
        return `{ ${pattern.properties
          .filter((/** @type {Node} */ { key }) => !GIVEN.has(key.name))
          .map((/** @type {Node} */ { key, value }) =>
            value.type === "ObjectPattern" ? `${key.name}: ${bound(value)}` : bound(value),
          )
          .join(", ")} }`;
      case "Identifier":
        return local(pattern.name);
      case "AssignmentPattern":
        return bound(pattern.left);
      default:
        return pattern ? source(pattern) : "_";
    }
  }

  /** What a helper is given beside what all are given. @param {Node[]} list */
  const params = (list) =>
    list
      .filter((one) => !isGiven(one) && !ofWorld(one))
      .map(bound)
      .join(", ");

  /** Whether a parameter of a helper is the world, or the numbers of its rule, taken apart. @param {Node} one */
  const ofWorld = (one) =>
    one.type === "ObjectPattern" &&
    (typeNamed(one) === "World" ||
      typeNamed(one) === "Numbers" ||
      one.properties.every((/** @type {Node} */ { key }) => key && GIVEN.has(key.name)));

  /** @param {Node} pattern @returns {string} */
  const typeNamed = (pattern) => pattern.typeAnnotation?.typeAnnotation?.typeName?.name ?? "";

  /** Notes names that are taken from the world, the nation or the numbers of a rule. @param {Node} fn */
  function enter(fn) {
    plain = new Set();
    for (const one of fn.params) if (ofWorld(one)) for (const name of namesIn(one)) plain.add(name);
    if (fn.body.type !== "BlockStatement") return;
    for (const one of fn.body.body) {
      if (one.type !== "VariableDeclaration") continue;
      for (const { id, init } of one.declarations) {
        if (isAlias({ id, init })) for (const name of namesIn(id)) plain.add(name);
      }
    }
  }

  /** @param {Node} pattern @returns {string[]} */
  const namesIn = (pattern) =>
    pattern.properties.flatMap((/** @type {Node} */ { key, value }) =>
      value.type === "Identifier" && value.name === key.name ? [value.name] : [],
    );

  /** Names that code gives to tables, or to what the world or the nation has. @param {Node} one */
  const isAlias = ({ id, init }) =>
    id.type === "ObjectPattern" && init && (init.name === "world" || isHolder(init));

  /** @param {Node} node @param {string} indent @returns {string[]} */
  function statement(node, indent = "") {
    const deeper = `${indent}${INDENT}`;
    margin = indent;
    const lines = () => {
      switch (node.type) {
        case "BlockStatement":
          return [
            ...node.body.flatMap((/** @type {Node} */ one) => statement(one, indent)),
            ...saidAtEnd(node, indent),
          ];
        case "VariableDeclaration":
          return node.declarations
            .filter((/** @type {Node} */ one) => !isAlias(one))
            .flatMap((/** @type {Node} */ one) => declared(one, indent));
        case "ExpressionStatement":
          return effect(node.expression, indent);
        case "IfStatement":
          return condition(node, indent);
        case "ForStatement":
          return [`${indent}${loop(node)}`, ...turn(node.body, deeper)];
        case "ForOfStatement":
          return [
            `${indent}for each ${bound(node.left.declarations[0].id)} of ${expression(node.right)}`,
            ...turn(node.body, deeper),
          ];
        case "WhileStatement":
          return [`${indent}while ${expression(node.test)}`, ...turn(node.body, deeper)];
        case "ReturnStatement":
          if (node.argument) return [`${indent}→ ${expression(unparenthesised(node.argument))}`];
          return [`${indent}${turning ? "go on with the next" : "→ nothing more"}`];
        case "ContinueStatement":
          return [`${indent}go on with the next`];
        case "BreakStatement":
          return [`${indent}leave this loop`];
        default:
          return [`${indent}${source(node)}`];
      }
    };
    return [...said(node, indent), ...lines()];
  }

  /** Remarks after the last statement of a block. @param {Node} block @param {string} indent */
  function saidAtEnd({ body, end }, indent) {
    const from = body[body.length - 1]?.end;
    if (from === undefined) return [];
    const behind = comments.filter(
      (one) => one.start >= from && one.end < end && text.slice(one.end, end - 1).trim() === "",
    );
    return behind.flatMap(({ value }) => linesOf(value).map((line) => `${indent}# ${line}`));
  }

  /** What happens in one turn of a loop that `continue` goes on from. @param {Node} body @param {string} indent */
  function turn(body, indent) {
    const outer = turning;
    turning = false;
    const lines = statement(body, indent);
    turning = outer;
    return lines;
  }

  /** Whether somebody listens to what is told makes no difference to the world. @param {Node} node @param {string} indent @returns {string[]} */
  function condition(node, indent) {
    const test = /** @type {Node} */ (node.test);
    const listens = (/** @type {Node} */ one) =>
      one.type === "MemberExpression" && one.object.name === "log" && one.property.name === "on";
    if (listens(test)) return statement(node.consequent, indent);
    if (test.type === "UnaryExpression" && test.operator === "!" && listens(test.argument))
      return [];
    const asked =
      test.type === "LogicalExpression" && test.operator === "&&" && listens(test.left)
        ? test.right
        : test;
    const deeper = `${indent}${INDENT}`;
    const head = `${indent}if ${expression(asked)}`;
    const lines = [head, ...statement(node.consequent, deeper)];
    if (!node.alternate) return lines;
    if (node.alternate.type === "IfStatement") {
      const [first, ...rest] = statement(node.alternate, indent);
      return [...lines, `${indent}else ${first.trimStart()}`, ...rest];
    }
    return [...lines, `${indent}else`, ...statement(node.alternate, deeper)];
  }

  /** @param {Node} one @param {string} indent @returns {string[]} */
  function declared({ id, init }, indent) {
    if (init?.type === "ArrowFunctionExpression") return helper(local(id.name), init, indent);
    if (id.type === "ObjectPattern") {
      const one = unwrapped(init);
      const whole = /^(Logical|Conditional)/.test(one.type)
        ? `(${expression(one)})`
        : expression(one);
      return id.properties
        .filter((/** @type {Node} */ { key }) => !GIVEN.has(key.name))
        .map(
          (/** @type {Node} */ { key, value }) => `${indent}${bound(value)} = ${whole}.${key.name}`,
        );
    }
    if (id.type === "ArrayPattern" && init.type === "ArrayExpression") {
      return id.elements.map(
        (/** @type {Node} */ one, /** @type {number} */ i) =>
          `${indent}${bound(one)} = ${expression(init.elements[i])}`,
      );
    }
    return [`${indent}${bound(id)} = ${init ? expression(init) : "nothing yet"}`];
  }

  /** @param {Node} node @param {string} indent @returns {string[]} */
  function effect(node, indent) {
    if (node.type === "AssignmentExpression") {
      return [`${indent}${expression(node.left)} ${node.operator} ${expression(node.right)}`];
    }
    if (node.type === "UpdateExpression") {
      return [`${indent}${expression(node.argument)} ${node.operator[0]}= 1`];
    }
    const { callee } = node;
    if (node.type === "CallExpression" && callee.type === "MemberExpression") {
      if (callee.object.name === "log") {
        const [what, why] = node.arguments.slice(2).map(expression);
        return [`${indent}told: ${what}, since: ${why}`];
      }
      const [what, ...range] = node.arguments;
      if (callee.property.name === "fill") {
        const row = tableNamed(callee.object.object);
        const some = row && range[0] !== undefined && range[0].raw !== "0";
        const rows = some
          ? `from ${row} ${expression(range[0])} to before ${expression(range[1])}`
          : `of every ${row}`;
        return [`${indent}${expression(callee.object)} ${rows} = ${expression(what)}`];
      }
      if (callee.property.name === "forEach" && what.type === "ArrowFunctionExpression") {
        const head = `${indent}for each ${what.params.map(bound).join(", ")} of ${expression(callee.object)}`;
        const outer = turning;
        turning = true;
        const lines = [head, ...statement(what.body, `${indent}${INDENT}`)];
        turning = outer;
        return lines;
      }
    }
    return [`${indent}${expression(node)}`];
  }

  /** @param {string} name @param {Node} fn @param {string} indent @returns {string[]} */
  function helper(name, fn, indent = "") {
    const head = `${indent}${name}(${params(fn.params)})`;
    margin = indent;
    if (fn.body.type !== "BlockStatement")
      return [`${head} = ${expression(unparenthesised(fn.body))}`];
    const outer = turning;
    turning = false;
    const lines = [`${head}:`, ...statement(fn.body, `${indent}${INDENT}`)];
    turning = outer;
    return lines;
  }

  /** A function at the top of a file. @param {string} name @param {Node} fn */
  function ownHelper(name, fn) {
    enter(fn);
    return helper(name, fn);
  }

  /** @param {Node} rule the object that declares it @returns {string[]} */
  function ruleParts(rule) {
    const found = (/** @type {string} */ name) =>
      rule.properties.find((/** @type {Node} */ one) => one.key?.name === name);
    const steps = Object.entries({
      start: "At the start",
      derive: "What follows",
      step: "Each month",
    }).flatMap(([name, title]) => {
      const part = found(name);
      if (!part) return [];
      const { value } = part;
      if (value.type === "Identifier")
        return [[...said(part, ""), `${title}:`, `${INDENT}${value.name}()`]];
      enter(value);
      margin = INDENT;
      const body =
        value.body.type === "BlockStatement"
          ? statement(value.body, INDENT)
          : [`${INDENT}${expression(value.body)}`];
      return [[...said(part, ""), `${title}:`, ...body]];
    });
    const outcomes = found("outcomes");
    const balances = found("balances");
    return [
      ...steps,
      ...(outcomes?.value.type === "ObjectExpression"
        ? outcomes.value.properties.map((/** @type {Node} */ { key, value }) =>
            readings(`Written down of each ${key.name}:`, value),
          )
        : []),
      ...(balances ? [readings("Nothing each month, but for rounding:", balances.value)] : []),
    ].map((lines) => lines.join("\n"));
  }

  /** What a table of outcomes, or of balances, reads from the world. @param {string} title @param {Node} table */
  const readings = (title, table) => [
    title,
    ...unwrapped(table).properties.flatMap((/** @type {Node} */ { key, value }) => {
      const read = unwrapped(value).properties.find((/** @type {Node} */ one) => isReading(one));
      enter(read.value);
      margin = INDENT;
      return read.value.body.type === "BlockStatement"
        ? [`${INDENT}${key.name}:`, ...statement(read.value.body, `${INDENT}${INDENT}`)]
        : [`${INDENT}${key.name} = ${expression(read.value.body)}`];
    }),
  ];

  /** Functions that a name chooses among. @param {string} name @param {Node} value @returns {string[]} */
  function deeds(name, value) {
    return [
      `${name}, each by its name:`,
      ...value.properties.flatMap((/** @type {Node} */ one) => {
        enter(one.value);
        return [
          ...said(one, INDENT),
          ...helper(`${INDENT}${one.key.name}`, one.value).map((line, i) =>
            i ? INDENT + line : line,
          ),
        ];
      }),
    ];
  }

  return {
    /** What a node at the top of a file says. @param {Node} node @returns {string[]} */
    top(node) {
      const inner = node.type === "ExportNamedDeclaration" ? node.declaration : node;
      if (!inner || /^(Import|TS)/.test(inner.type)) return [];
      if (inner.type === "FunctionDeclaration") {
        return [[...said(node, ""), ...ownHelper(inner.id.name, inner)].join("\n")];
      }
      if (inner.type !== "VariableDeclaration")
        return [[...said(node, ""), source(inner)].join("\n")];
      return inner.declarations.flatMap((/** @type {Node} */ one) => {
        const value = unwrapped(one.init);
        if (value.type === "CallExpression" && value.callee.name === "defineRule") {
          return ruleParts(value.arguments[0]);
        }
        const lines = named(one.id.name, value);
        return lines.length > 0 ? [[...said(node, ""), ...lines].join("\n")] : [];
      });
    },
  };

  /** What a name at the top of a file stands for; nothing where a table shows it. @param {string} name @param {Node} value @returns {string[]} */
  function named(name, value) {
    margin = "";
    plain = new Set();
    if (value.type === "ArrowFunctionExpression") {
      return isDeclaration(value) ? [] : ownHelper(name, value);
    }
    if (value.type !== "ObjectExpression") return [`${name} = ${expression(value)}`];
    if (isTabled(name, value)) return [];
    const parts = value.properties.map(
      (/** @type {Node} */ one) => one.value && unwrapped(one.value),
    );
    if (parts.every(hasReading)) return readings(`Written down of each ${name}:`, value);
    if (value.properties.some((/** @type {Node} */ one) => one.method)) return deeds(name, value);
    if (
      parts.some((/** @type {Node} */ part) =>
        part?.properties?.every?.(
          (/** @type {Node} */ { value }) => value && hasReading(unwrapped(value)),
        ),
      )
    ) {
      return value.properties
        .filter((/** @type {Node} */ one) => !one.shorthand)
        .flatMap((/** @type {Node} */ one) =>
          readings(`Written down of each ${one.key.name}:`, one.value),
        );
    }
    return [`${name} = ${expression(value)}`];
  }
}

/** Whether an entry of an outcome or of a balance is how it is read. @param {Node} one */
const isReading = (one) => one.key?.name === "read" || one.key?.name === "off";

/** @param {Node} value */
const hasReading = (value) =>
  value?.type === "ObjectExpression" && value.properties.some(isReading);

/** @param {Node} node @returns {Node} */
const unparenthesised = (node) =>
  node.type === "ParenthesizedExpression" ? unparenthesised(node.expression) : node;

/** @param {Node} node @returns {Node} */
export const unwrapped = (node) =>
  ["TSAsExpression", "TSSatisfiesExpression", "ParenthesizedExpression"].includes(node.type)
    ? unwrapped(node.expression)
    : node;

/** Whether an object is shown in a table: columns, parameters, thresholds. @param {string} name @param {Node} value */
const isTabled = (name, value) =>
  /State$|^params$/.test(name) ||
  value.properties.some((/** @type {Node} */ one) => one.key?.name === "per");

/** Whether a function makes a declaration of a column: it gives an object that says what it is about. @param {Node} fn */
const isDeclaration = (fn) => {
  const body = unwrapped(fn.body);
  return (
    body.type === "ObjectExpression" &&
    body.properties.some((/** @type {Node} */ one) => one.key?.name === "about")
  );
};
