namespace Helpline.Desk.Api.Shapes;

/// <summary>The bearer of a fresh session; the page keeps it in memory only.</summary>
internal sealed record BearerGiven(string Bearer)
{
    public override string ToString() => "[sealed]";
}
