namespace Helpline.Sessions;

/// <summary>A message that is to be deleted from a chat and not yet confirmed gone. Lives only inside the sealed session.</summary>
/// <param name="Hour">The unix hour it was sent in: after two days it can't be deleted any more.</param>
internal sealed record Doomed(long Id, int Hour)
{
    public override string ToString() => "[sealed]";
}
