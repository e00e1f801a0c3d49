// Where Discord's own description is mistaken: the few places that are corrected in it, each with its reason.
// One that no longer finds its text in the description stops the checks, so that none outlives the mistake.

export const corrections = [
  {
    reason: "Discord writes moments as 2026-01-01T00:00:00.000000+00:00; the validator for the format date-time wants Z",
    wrong: /z\.iso\.datetime\(\)/g,
    right: "z.iso.datetime({ offset: true })",
  },
  {
    reason: 'the code of an error at a field is a word such as BASE_TYPE_REQUIRED, which the description gives as a number; see "Error Messages" in Discord\'s reference',
    wrong: /_errors: z\.array\(z\.lazy\(\(\) => ErrorSchema\)\)/g,
    right: "_errors: z.array(zObject({ code: z.string(), message: z.string() }))",
  },
  {
    reason: 'a file that is sent along is described under its number, which may be written as one; see "Uploading Files" in Discord\'s reference',
    wrong: /(const MessageAttachmentRequestSchema = zObject\(\{\s+id: )z\.lazy\(\(\) => SnowflakeTypeSchema\)/g,
    right: "$1z.union([z.lazy(() => SnowflakeTypeSchema), z.int32()])",
  },
  {
    reason: 'the permissions that a command asks for are a text, as all permissions are; see "Permissions" in Discord\'s reference',
    wrong: /(default_member_permissions: z\.nullish\()\s*(z\s*\.number\(\)\s*\.check\([^;]*?\)\),)\s*\)/g,
    right: "$1z.union([$2 z.string()]))",
  },
  {
    reason: 'a command may be age-restricted, which is missing in what the description lets a bot send; see "Age-Restricted Commands" in Discord\'s reference',
    wrong: /(dm_permission: z\.nullish\(z\.boolean\(\)\),)/g,
    right: "$1 nsfw: z.nullish(z.boolean()),",
  },
];
