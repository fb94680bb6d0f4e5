/** Whether bytes are a picture that a badge can carry: PNG or SVG. Nothing is drawn; only the frame of the file is read. */
export type Picture = {
    readonly kind: 'png';
    readonly width: number;
    readonly height: number;
} | {
    readonly kind: 'svg';
};
/** The picture that the bytes hold, or undefined where they are none, or are cut off. */
export declare function readPicture(bytes: Uint8Array): Picture | undefined;
