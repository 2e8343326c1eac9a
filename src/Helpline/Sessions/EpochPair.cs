namespace Helpline.Sessions;

/// <summary>The keys by which a turn may find a talk: today's, and yesterday's if they were ever made. A turn takes one pair and keeps to it.</summary>
internal sealed record EpochPair(EpochKey Today, EpochKey? Yesterday)
{
    public override string ToString() => "[sealed]";
}
