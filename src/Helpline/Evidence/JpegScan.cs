namespace Helpline.Evidence;

/// <summary>The head of one scan: which colours, which tables, which coefficients. Read strictly, written with nothing in it that no decoder reads.</summary>
/// <param name="Colours">Places in the frame, each with its DC and AC table.</param>
/// <param name="First">First coefficient.</param>
/// <param name="Last">Last coefficient.</param>
/// <param name="High">The bit reached before, 0 for a first pass.</param>
/// <param name="Low">The bit reached with this scan.</param>
internal sealed record JpegScan(IReadOnlyList<(int Place, int Dc, int Ac)> Colours, int First, int Last, int High, int Low)
{
    private const int LastCoefficient = 63;
    private const int MostBlocks = 10;
    private const int LowestBit = 13;

    /// <summary>Coefficients 1 to 63, which have tables of their own; a sequential scan has both.</summary>
    private bool HasAc => Last > 0;

    /// <summary>Coefficient 0, by code: a refinement of it is bare bits.</summary>
    private bool HasDcCodes => First == 0 && High == 0;

    /// <returns>Null: against the rules of the format.</returns>
    public static JpegScan? Read(ReadOnlySpan<byte> content, JpegFrame frame)
    {
        if (content.Length < 1 || content[0] is < 1 or > 3 || content[0] > frame.Components.Count || content.Length != 4 + (content[0] * 2))
        {
            return null;
        }

        var colours = new List<(int Place, int Dc, int Ac)>();
        for (var at = 1; at < content.Length - 3; at += 2)
        {
            var id = content[at];
            var place = frame.Components.TakeWhile(c => c.Id != id).Count();
            colours.Add((place, content[at + 1] >> 4, content[at + 1] & 0x0F));
        }

        var scan = frame.IsProgressive
            ? new JpegScan(colours, content[^3], content[^2], content[^1] >> 4, content[^1] & 0x0F)
            : new JpegScan(colours, 0, LastCoefficient, 0, 0); // decoders pass over what else a sequential scan says
        return scan.Fits(frame) ? scan : null;
    }

    /// <returns>False: it needs a table that nothing has defined.</returns>
    public bool Write(JpegFrame frame, JpegTables tables, JpegOutput output)
    {
        var head = new List<byte> { (byte)Colours.Count };
        foreach (var (place, dc, ac) in Colours)
        {
            if (!tables.WriteQuant(frame.Components[place].Quant, output)
                || (HasDcCodes && !tables.WriteHuffman(0, dc, output))
                || (HasAc && !tables.WriteHuffman(1, ac, output)))
            {
                return false;
            }

            head.Add((byte)(place + 1));
            head.Add((byte)(((HasDcCodes ? dc : 0) << 4) | (HasAc ? ac : 0)));
        }

        tables.WriteRestartInterval(output);
        output.WriteSegment(JpegMarker.Scan, [.. head, (byte)First, (byte)Last, (byte)((High << 4) | Low)]);
        return true;
    }

    private bool Fits(JpegFrame frame) =>
        Colours.All(c => c.Place < frame.Components.Count && c is { Dc: <= 3, Ac: <= 3 })
        && Colours.DistinctBy(c => c.Place).Count() == Colours.Count
        && (Colours.Count == 1 || Colours.Sum(c => frame.Components[c.Place].Across * frame.Components[c.Place].Down) <= MostBlocks)
        && (!frame.IsProgressive || PassFits());

    private bool PassFits() =>
        Last <= LastCoefficient && First <= Last && (First == 0 ? Last == 0 : Colours.Count == 1)
        && Low <= LowestBit && (High == 0 || High == Low + 1);
}
