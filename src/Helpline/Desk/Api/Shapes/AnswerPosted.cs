namespace Helpline.Desk.Api.Shapes;

/// <summary>An answer as the browser sealed it.</summary>
internal sealed record AnswerPosted(string Id, string Jwe, AnywayGiven? Anyway)
{
    public override string ToString() => "[sealed]";
}
