namespace Helpline.Evidence;

/// <summary>One colour of a photo.</summary>
/// <param name="Id">What the file calls it; written anew as its place.</param>
/// <param name="Across">Samples across in each unit, 1 to 4.</param>
/// <param name="Down">Samples down, 1 to 4.</param>
/// <param name="Quant">Its table, 0 to 3.</param>
internal sealed record JpegComponent(byte Id, int Across, int Down, int Quant);
