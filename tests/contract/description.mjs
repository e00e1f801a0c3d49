// Discord's own description of its HTTP: what each route takes and gives, as validators that let no unknown field pass.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import ts from "typescript";
import * as z from "zod/mini";
import { corrections } from "./corrections.mjs";

z.config(z.locales.en());

const validatorsFile = new URL(import.meta.resolve("discord-api-spec/zod"));
const schemas = await load(strictAndCorrected(readFileSync(validatorsFile, "utf8")));
const routes = readRoutes(new URL("discord-api-spec.ts", validatorsFile));

/** The package makes its validators when it is loaded, so that it cannot be told to be strict from outside. */
function strictAndCorrected(source) {
  let text = source.replaceAll("/* @__PURE__ */ ", "");
  const strict = { reason: "unknown fields are mistakes", wrong: /let zObject = z\.object;/g, right: "let zObject = z.strictObject;" };
  for (const { reason, wrong, right } of [strict, ...corrections]) {
    if (!text.match(wrong)) throw new Error(`there is nothing left to correct: ${reason}`);
    text = text.replace(wrong, right);
  }
  return text;
}

/** Loads a module from its text, through a file from which it finds its own imports. */
async function load(text) {
  const folder = new URL("node_modules/.cache/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const file = new URL(`description-${process.pid}.mjs`, folder);
  writeFileSync(file, text);
  try {
    return await import(file.href);
  } finally {
    rmSync(file);
  }
}

/** The interface `Paths`: route, method, then the types of the bodies. */
function readRoutes(file) {
  const source = ts.createSourceFile("paths.ts", readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const paths = source.statements.find((it) => ts.isInterfaceDeclaration(it) && it.name.text === "Paths");
  const members = (node) => node.members.map((it) => [it.name.text, it.type]);
  return members(paths).flatMap(([path, methods]) =>
    members(methods).map(([method, parts]) => {
      const { parameters, requestBody, responses } = Object.fromEntries(members(parts));
      const query = Object.fromEntries(members(parameters)).query;
      return {
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        segments: path.split("/"),
        query: ts.isTypeLiteralNode(query) ? query.members.map((it) => it.name.text) : [],
        takes: requestBody,
        gives: Object.fromEntries(members(responses)),
      };
    }),
  );
}

/** The route for a path without its query; one that names it literally goes before one with a parameter. */
export function findRoute(method, path) {
  const segments = path.split("/");
  const isParameter = (it) => it.startsWith("{");
  const fits = (route) =>
    route.method === method &&
    route.segments.length === segments.length &&
    route.segments.every((it, at) => isParameter(it) || it === segments[at]);
  const parameters = (route) => route.segments.filter(isParameter).length;
  return routes.filter(fits).sort((a, b) => parameters(a) - parameters(b))[0];
}

/** What is wrong with a body that a route is sent; a field that is unknown but says nothing is let pass. */
export function problemsOfRequest(route, body) {
  const isEmpty = (value) => value === null || value === false || (Array.isArray(value) && value.length === 0);
  const valueAt = (place) => place.split(".").reduce((value, key) => value?.[key], body);
  return problems(validator(route.takes), body).filter((it) => !(it.unknown && isEmpty(valueAt(it.place))));
}

/** What is wrong with an answer, its status included. */
export function problemsOfResponse(route, status, body) {
  if (status >= 500) return problems(schemas.ErrorResponseSchema, body);
  const type = route.gives[status] ?? (status >= 400 ? route.gives["4XX"] : undefined);
  if (!type) return [{ place: "status", message: `${status} is none of ${Object.keys(route.gives).join(", ")}` }];
  if (status === 204) return body === undefined ? [] : [{ place: "", message: "204 comes without a body" }];
  return problems(validator(type), body);
}

/** What is wrong with a refusal of something that Discord does not have either. */
export function problemsOfRefusal(body) {
  return problems(schemas.ErrorResponseSchema, body);
}

function validator(type) {
  if (ts.isParenthesizedTypeNode(type)) return validator(type.type);
  if (ts.isUnionTypeNode(type)) return z.union(type.types.map(validator));
  if (ts.isArrayTypeNode(type)) return z.array(validator(type.elementType));
  if (ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword) return z.null();
  if (type.kind === ts.SyntaxKind.UndefinedKeyword) return z.undefined();
  const schema = ts.isTypeReferenceNode(type) && schemas[`${type.typeName.text}Schema`];
  if (!schema) throw new Error(`no validator for the type ${ts.SyntaxKind[type.kind]} ${type.typeName?.text ?? ""}`);
  return schema;
}

function problems(schema, body) {
  const { error } = z.safeParse(schema, body);
  return error ? error.issues.flatMap((issue) => told(issue, [])) : [];
}

/** An issue as place and message; of the kinds that a thing can be, the one that it most nearly is. */
function told(issue, above) {
  const path = [...above, ...issue.path];
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    return nearest(issue.errors).flatMap((inner) => told(inner, path));
  }
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ place: [...path, key].join("."), message: "no such field", unknown: true }));
  }
  return [{ place: path.join("."), message: issue.message }];
}

function nearest(kinds) {
  const isOtherType = (it) => it.code === "invalid_value" && it.path.join() === "type";
  const isOtherJson = (it) => it.code === "invalid_type" && it.path.length === 0;
  const isOther = (issues) => issues.some((it) => isOtherType(it) || isOtherJson(it));
  const same = kinds.filter((issues) => !isOther(issues));
  const count = (issues) => issues.flatMap((issue) => told(issue, [])).length;
  return (same.length > 0 ? same : kinds).sort((a, b) => count(a) - count(b))[0];
}
