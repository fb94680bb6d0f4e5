import { type FrameworkData } from './framework.js';
/** The plain data of Building Ranks, in the shape of a `*.framework.yaml` file. */
export declare const buildingRanksData: FrameworkData;
/** NASSP's Building Ranks: 2 domains, 15 dimensions, 54 strategies. */
export declare const buildingRanks: import("./framework.js").Framework;
