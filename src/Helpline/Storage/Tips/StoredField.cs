namespace Helpline.Storage.Tips;

/// <summary>One stored field of a tip: that it is there, how large it is and why. Never its content.</summary>
internal sealed record StoredField(string Table, int Row, string Column, int Bytes, string Why);
