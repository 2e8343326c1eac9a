namespace Helpline.Tips;

/// <summary>Seals what a citizen told and hands it over as changes. Never saves the body, never learns who speaks.</summary>
internal sealed class TipFiling
{
    /// <summary>Open or closed now, by the keys that are usable now.</summary>
    public IntakeState Intake => throw new NotImplementedException();

    /// <summary>A new id and receipt; nothing is stored.</summary>
    public DrawnTip Draw() => throw new NotImplementedException();

    /// <summary>Who would answer for this tip; null: no competent queue with a usable key.</summary>
    public Addressee? AddresseeOf(TipDraft draft) => throw new NotImplementedException();

    /// <summary>Exactly the fields that the agency will read, by their codes.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> BodyFields(TipDraft draft) => throw new NotImplementedException();

    /// <summary>The tip, sealed and held; null: closed. Committing the same drawn tip again changes nothing.</summary>
    public TipChanges? File(TipDraft draft, DrawnTip drawn) => throw new NotImplementedException();
}
