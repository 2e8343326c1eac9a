namespace Helpline.Desk.Api.Shapes;

/// <summary>A sealed file that can be asked for.</summary>
/// <param name="N">From 1.</param>
/// <param name="Bytes">As sealed.</param>
internal sealed record FileShown(int N, int Bytes);
