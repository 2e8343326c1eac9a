namespace Helpline.Tips;

/// <summary>A part of a tip: the tip itself, whose part has the tip's own id, or an addition.</summary>
internal sealed record PartId(byte[] Tip, byte[] Part);
