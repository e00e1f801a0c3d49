// Every limit, with a body that keeps it and one that breaks it by one.
// Where Discord's description says nothing of a limit that its reference has, `silent` says where and why.

/** A text of so many characters. */
const text = (length) => "x".repeat(length);
/** So many things, told apart by their number. */
const many = (count, thing) => Array.from({ length: count }, (_, at) => thing(String(at)));

function limit(what, place, most, body, silent) {
  return { what: `${what} (${most})`, place, keeps: body(most), breaks: body(most + 1), silent };
}

const embed = (parts) => ({ embeds: [{ title: "x", ...parts }] });
const field = (parts) => embed({ fields: [{ name: "x", value: "x", ...parts }] });
const row = (...parts) => ({ type: 1, components: parts });
const rows = (...all) => ({ content: "x", components: all });
const button = (parts) => ({ type: 2, style: 1, custom_id: "b", label: "x", ...parts });
const option = (parts) => ({ label: "x", value: "x", ...parts });
const menu = (parts) => rows(row({ type: 3, custom_id: "m", options: [option()], ...parts }));
const part = "components.0.components.0";

const rowsUnknown = "the description counts rows among the 40 components of the newer kind of message";

export const messages = [
  limit("content", "content", 2_000, (length) => ({ content: text(length) }), {
    message: "the description has the limit of people who pay, 4,000",
  }),
  limit("embeds", "embeds", 10, (count) => ({ embeds: many(count, (title) => ({ title })) })),
  limit("an embed's title", "embeds.0.title", 256, (length) => embed({ title: text(length) })),
  limit("an embed's description", "embeds.0.description", 4_096, (length) => embed({ description: text(length) })),
  limit("an embed's fields", "embeds.0.fields", 25, (count) => embed({ fields: many(count, (name) => ({ name, value: "x" })) })),
  limit("a field's name", "embeds.0.fields.0.name", 256, (length) => field({ name: text(length) })),
  limit("a field's value", "embeds.0.fields.0.value", 1_024, (length) => field({ value: text(length) })),
  limit("an embed's footer", "embeds.0.footer.text", 2_048, (length) => embed({ footer: { text: text(length) } })),
  limit("an embed's author", "embeds.0.author.name", 256, (length) => embed({ author: { name: text(length) } })),
  limit("an embed's colour", "embeds.0.color", 0xff_ff_ff, (color) => embed({ color })),
  limit(
    "all embeds together",
    "embeds",
    6_000,
    (length) => ({ embeds: [{ description: text(4_000) }, { description: text(length - 4_000) }] }),
    { message: "a validator counts no sums", reply: "a validator counts no sums" },
  ),
  limit("rows", "components", 5, (count) => rows(...many(count, (id) => row(button({ custom_id: id })))), {
    message: rowsUnknown,
    reply: rowsUnknown,
  }),
  limit("buttons in a row", "components.0.components", 5, (count) => rows(row(...many(count, (id) => button({ custom_id: id }))))),
  limit("a button's label", `${part}.label`, 80, (length) => rows(row(button({ label: text(length) })))),
  limit("a button's custom_id", `${part}.custom_id`, 100, (length) => rows(row(button({ custom_id: text(length) })))),
  limit("a button's url", `${part}.url`, 512, (length) => {
    const url = `https://example.org/${text(length - 20)}`;
    return rows(row({ type: 2, style: 5, label: "x", url }));
  }),
  limit("a menu's options", `${part}.options`, 25, (count) => menu({ options: many(count, (value) => option({ value })) })),
  limit("a menu's custom_id", `${part}.custom_id`, 100, (length) => menu({ custom_id: text(length) })),
  limit("a menu's placeholder", `${part}.placeholder`, 150, (length) => menu({ placeholder: text(length) })),
  limit("an option's label", `${part}.options.0.label`, 100, (length) => menu({ options: [option({ label: text(length) })] })),
  limit("an option's value", `${part}.options.0.value`, 100, (length) => menu({ options: [option({ value: text(length) })] })),
  limit("an option's description", `${part}.options.0.description`, 100, (length) =>
    menu({ options: [option({ description: text(length) })] }),
  ),
];

const input = (parts) => row({ type: 4, custom_id: "i", style: 1, label: "x", ...parts });
const form = (parts) => ({ custom_id: "f", title: "x", components: [input()], ...parts });
const formOf = (parts) => form({ components: [input(parts)] });

export const forms = [
  limit("a form's title", "title", 45, (length) => form({ title: text(length) })),
  limit("a form's custom_id", "custom_id", 100, (length) => form({ custom_id: text(length) })),
  limit("a form's inputs", "components", 5, (count) => form({ components: many(count, (id) => input({ custom_id: id })) }), {
    form: rowsUnknown,
  }),
  limit("inputs in a row", "components.0.components", 1, (count) => {
    const inputs = many(count, (id) => input({ custom_id: id }).components[0]);
    return form({ components: [row(...inputs)] });
  }, { form: "the description has the limit of buttons" }),
  limit("an input's label", `${part}.label`, 45, (length) => formOf({ label: text(length) })),
  limit("an input's custom_id", `${part}.custom_id`, 100, (length) => formOf({ custom_id: text(length) })),
  limit("an input's value", `${part}.value`, 4_000, (length) => formOf({ value: text(length) })),
  limit("an input's placeholder", `${part}.placeholder`, 100, (length) => formOf({ placeholder: text(length) })),
  limit("an input's least length", `${part}.min_length`, 4_000, (length) => formOf({ min_length: length })),
  limit("an input's greatest length", `${part}.max_length`, 4_000, (length) => formOf({ max_length: length })),
];

export const choices = [
  limit("choices", "choices", 25, (count) => ({ choices: many(count, (name) => ({ name, value: name })) })),
  limit("a choice's name", "choices.0.name", 100, (length) => ({ choices: [{ name: text(length), value: "x" }] })),
  limit("a choice's value", "choices.0.value", 100, (length) => ({ choices: [{ name: "x", value: text(length) }] }), {
    choices: "the description allows texts of 6,000",
  }),
];

const command = (parts) => ({ name: "made", description: "x", ...parts });
const commandOf = (parts) => command({ options: [{ type: 3, name: "o", description: "x", ...parts }] });
const commandsChoice = (parts) => commandOf({ choices: [{ name: "x", value: "x", ...parts }] });

export const commands = [
  limit("a command's name", "name", 32, (length) => command({ name: text(length) })),
  limit("a command's description", "description", 100, (length) => command({ description: text(length) })),
  limit("a command's translated name", "name_localizations.de", 32, (length) => command({ name_localizations: { de: text(length) } })),
  limit("a command's translated description", "description_localizations.de", 100, (length) =>
    command({ description_localizations: { de: text(length) } }),
  ),
  limit("a command's options", "options", 25, (count) =>
    command({ options: many(count, (name) => ({ type: 3, name, description: "x" })) }),
  ),
  limit("a command option's name", "options.0.name", 32, (length) => commandOf({ name: text(length) })),
  limit("a command option's description", "options.0.description", 100, (length) => commandOf({ description: text(length) })),
  limit("a command option's choices", "options.0.choices", 25, (count) =>
    commandOf({ choices: many(count, (name) => ({ name, value: name })) }),
  ),
  limit("a command choice's name", "options.0.choices.0.name", 100, (length) => commandsChoice({ name: text(length) })),
  limit("a command choice's value", "options.0.choices.0.value", 100, (length) => commandsChoice({ value: text(length) }), {
    command: "the description allows texts of 6,000",
  }),
  limit("an option's greatest length", "options.0.max_length", 6_000, (length) => commandOf({ max_length: length })),
];
