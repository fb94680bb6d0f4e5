/** What may be written in a review file, as the contract tells it. */
import schema from '../../../schemas/review.schema.json';
import { shapeOf } from '../spec/shape.js';

export const reviewShape = shapeOf(schema);
