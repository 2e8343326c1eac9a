namespace Helpline.Tips;

/// <summary>One sealed file of a tip, by its size alone; the file itself is asked for by its number.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">As sealed for the agencies: a class of sizes.</param>
internal sealed record DeskFile(int Number, int Bytes);
