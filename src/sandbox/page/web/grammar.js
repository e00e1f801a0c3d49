// The commands that the bot registered, and how they are typed.

/** Discord's numbers of the kinds of options. */
export const KIND = {
  SUBCOMMAND: 1,
  GROUP: 2,
  TEXT: 3,
  WHOLE: 4,
  YES_NO: 5,
  USER: 6,
  CHANNEL: 7,
  ROLE: 8,
  MENTIONABLE: 9,
  NUMBER: 10,
  FILE: 11,
};

/** Every slash command one can send: subcommands one by one, required options first. */
export function sendable(commands) {
  return commands.flatMap((command) => unfold(command, command.name));
}

function unfold(node, name) {
  const options = node.options ?? [];
  const nested = options.filter(({ type }) => type === KIND.SUBCOMMAND || type === KIND.GROUP);
  if (nested.length > 0) return nested.flatMap((inner) => unfold(inner, `${name} ${inner.name}`));
  const [required, optional] = [true, false].map((is) => options.filter((it) => Boolean(it.required) === is));
  return [{ name, description: node.description, options: [...required, ...optional] }];
}

/** The commands that fit what is typed after `/`, best first. */
export function fitting(commands, typed) {
  const sought = typed.toLowerCase();
  const rank = ({ name, description }) => {
    if (name.startsWith(sought)) return 0;
    if (name.includes(sought)) return 1;
    return description.toLowerCase().includes(sought) ? 2 : 3;
  };
  const ranked = commands.map((command) => ({ command, at: rank(command) }));
  const fit = ranked.filter(({ at }) => at < 3);
  return fit.sort((one, other) => one.at - other.at).map(({ command }) => command);
}

/** The command that a text begins with, once a space follows, and the rest. */
export function invoked(commands, text) {
  const longest = [...commands].sort((one, other) => other.name.length - one.name.length);
  const command = longest.find(({ name }) => text.startsWith(`/${name} `));
  return command && { command, rest: text.slice(command.name.length + 2) };
}

/** What a text such as `boron section:doses` gives to which option; what has no name, to `first`. */
export function filled(command, text, first) {
  const names = command.options.map(({ name }) => name).join("|");
  if (!names) return [];
  const named = new RegExp(`(?:^|\\s)(${names}):\\s?`, "gu");
  const found = [...text.matchAll(named)];
  const given = found.map((match, at) => ({
    name: match[1],
    text: text.slice(match.index + match[0].length, found[at + 1]?.index).trimStart(),
  }));
  const before = text.slice(0, found[0]?.index);
  if (before.trim() && first) given.unshift({ name: first, text: before });
  return given;
}
