namespace Helpline.Dialogs.Running;

/// <summary>What a typed text turned out to be.</summary>
internal abstract record Heard
{
    internal sealed record Ordered(string Command) : Heard;

    internal sealed record Chosen(Offer Offer) : Heard;

    internal sealed record Told(string Text) : Heard
    {
        public override string ToString() => "[sealed]";
    }

    internal sealed record Nothing : Heard;
}
