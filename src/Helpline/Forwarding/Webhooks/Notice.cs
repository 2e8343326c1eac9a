namespace Helpline.Forwarding.Webhooks;

/// <summary>What every tip says of its own worth, wherever it is shown.</summary>
internal sealed record Notice(string En, string Ru)
{
    public static Notice OfUse { get; } = new(
        "Unverified, one source, never the sole ground for entry or arrest.",
        "Не проверено, один источник; не может быть единственным основанием для входа в жильё или задержания.");
}
