namespace Helpline.Evidence;

/// <summary>
/// Takes out of a JPEG everything but what decoding its pixels needs: camera, place, time, person, thumbnail, profile,
/// comment and whatever stands behind the picture. The pixels stay as they are. Never decodes, never throws on what others
/// made, takes time in proportion to the bytes; what it does not understand it refuses.
/// </summary>
internal sealed class JpegCleaner
{
    private readonly JpegOutput _output = new();
    private readonly JpegTables _tables = new();
    private readonly JpegColour _colour = new();
    private JpegFrame? _frame;
    private JpegProgress? _progress;
    private bool _scanned;

    private JpegCleaner()
    {
    }

    /// <returns>The photo, or why it is not taken.</returns>
    public static (CleanedPhoto? Photo, PhotoFault Fault) Clean(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0xFF, JpegMarker.Start, 0xFF]) ? new JpegCleaner().Run(new(file[2..])) : (null, PhotoFault.NotJpeg);

    private (CleanedPhoto? Photo, PhotoFault Fault) Run(JpegReader reader)
    {
        while (reader.TryMarker(out var marker))
        {
            if (marker == JpegMarker.End)
            {
                return Finish();
            }

            var fault = Take(marker, ref reader);
            if (fault != PhotoFault.None || _output.IsFull)
            {
                return (null, fault == PhotoFault.None ? PhotoFault.TooLarge : fault);
            }
        }

        return (null, PhotoFault.Broken);
    }

    private (CleanedPhoto? Photo, PhotoFault Fault) Finish()
    {
        if (_frame is null || _progress is not { IsWhole: true })
        {
            return (null, PhotoFault.Broken);
        }

        var bytes = _output.ToFile(_colour.SegmentFor(_frame));
        return bytes.Length > PhotoLimits.LargestBytes ? (null, PhotoFault.TooLarge) : (new(bytes, _frame.Width, _frame.Height), PhotoFault.None);
    }

    private PhotoFault Take(byte marker, ref JpegReader reader)
    {
        if (JpegMarker.IsMisplaced(marker) || !reader.TrySegment(out var content))
        {
            return PhotoFault.Broken;
        }

        if (JpegMarker.IsDropped(marker))
        {
            SeeColour(marker, content);
            return PhotoFault.None;
        }

        return marker switch
        {
            JpegMarker.QuantTables => Told(_tables.TakeQuant(content)),
            JpegMarker.HuffmanTables => Told(_tables.TakeHuffman(content)),
            JpegMarker.RestartInterval => Told(_tables.TakeRestartInterval(content)),
            JpegMarker.Baseline or JpegMarker.Extended or JpegMarker.Progressive => TakeFrame(marker, content),
            JpegMarker.Scan => TakeScan(content, ref reader),
            _ => PhotoFault.Unsupported,
        };
    }

    /// <summary>A decoder has chosen the colours when the pixels begin.</summary>
    private void SeeColour(byte marker, ReadOnlySpan<byte> content)
    {
        if (!_scanned)
        {
            _colour.See(marker, content);
        }
    }

    private PhotoFault TakeFrame(byte marker, ReadOnlySpan<byte> content)
    {
        if (_frame is not null)
        {
            return PhotoFault.Broken;
        }

        (_frame, var fault) = JpegFrame.Read(marker, content);
        if (_frame is not null)
        {
            _progress = new(_frame);
            _frame.Write(_output);
        }

        return fault;
    }

    private PhotoFault TakeScan(ReadOnlySpan<byte> content, ref JpegReader reader)
    {
        _scanned = true;
        if (_frame is null || JpegScan.Read(content, _frame) is not { } scan || !_progress!.Take(scan) || !scan.Write(_frame, _tables, _output))
        {
            return PhotoFault.Broken;
        }

        var restarts = reader.CopyPixels(_output);
        var units = _frame.Units([.. scan.Colours.Select(c => c.Place)]);
        return Told(restarts == (_tables.RestartInterval == 0 ? 0 : (units - 1) / _tables.RestartInterval));
    }

    private static PhotoFault Told(bool fits) => fits ? PhotoFault.None : PhotoFault.Broken;
}
