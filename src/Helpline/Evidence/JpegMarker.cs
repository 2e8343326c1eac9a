namespace Helpline.Evidence;

/// <summary>The markers of ITU-T T.81 table B.1 that a photo we take may have, and those that are looked for to be dropped or refused.</summary>
internal static class JpegMarker
{
    public const byte Baseline = 0xC0;
    public const byte Extended = 0xC1;
    public const byte Progressive = 0xC2;
    public const byte HuffmanTables = 0xC4;
    public const byte FirstRestart = 0xD0;
    public const byte LastRestart = 0xD7;
    public const byte Start = 0xD8;
    public const byte End = 0xD9;
    public const byte Scan = 0xDA;
    public const byte QuantTables = 0xDB;
    public const byte RestartInterval = 0xDD;
    public const byte FirstApp = 0xE0;
    public const byte Adobe = 0xEE;
    public const byte LastApp = 0xEF;
    public const byte Comment = 0xFE;

    private const byte FirstReserved = 0x02;
    private const byte LastReserved = 0xBF;
    private const byte OutsideAll = 0x01;

    public static bool IsRestart(byte marker) => marker is >= FirstRestart and <= LastRestart;

    /// <summary>Segments that tell of the camera, the place, the person or the program: never needed to draw a pixel.</summary>
    public static bool IsDropped(byte marker) => marker is (>= FirstApp and <= LastApp) or Comment;

    /// <summary>Markers that cannot stand between segments at all.</summary>
    public static bool IsMisplaced(byte marker) =>
        marker is 0 or OutsideAll or (>= FirstReserved and <= LastReserved) or Start || IsRestart(marker);
}
