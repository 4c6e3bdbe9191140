import * as z from 'zod';

const longestText = 20_000;
const longestList = 2000;

/**
 * A schema without its limits: the shape stays, lengths, patterns and least counts go. For what is still being written:
 * it has every field in its place, though not yet a value that may be used.
 */
export function loosened(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodString) return z.string().max(longestText);
  if (schema instanceof z.ZodNumber) return z.number();
  if (schema instanceof z.ZodOptional) return loosened(schema.unwrap()).optional();
  if (schema instanceof z.ZodNullable) return loosened(schema.unwrap()).nullable();
  if (schema instanceof z.ZodArray) return z.array(loosened(schema.element)).max(longestList);
  if (schema instanceof z.ZodRecord) return z.record(z.string().max(200), loosened(schema.valueType));
  if (schema instanceof z.ZodUnion) return z.union(schema.options.map(loosened));
  if (schema instanceof z.ZodObject)
    return z.strictObject(
      Object.fromEntries(Object.entries(schema.shape).map(([key, member]) => [key, loosened(member)])),
    );
  // An enum, a literal, a yes or no: there is nothing to loosen.
  if (schema instanceof z.ZodType) return schema;
  throw new TypeError('not a schema');
}
