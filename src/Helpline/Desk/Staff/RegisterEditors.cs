using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Desk.Staff;

/// <summary>
/// Those who keep the register of facilities. They belong to no agency and read no tip. The first comes in by a code that is said
/// at the start; each further one by a code that an editor draws. Never touches the name of anybody who has another role.
/// </summary>
internal sealed class RegisterEditors(TipDatabase database, StaffInvites invites, DeskSettings settings)
{
    /// <summary>No agency is named so.</summary>
    private const string NoAgency = "";

    /// <summary>The name for which the first code is.</summary>
    public string FirstName => settings.IsDemo ? "demo-editor" : "register-editor";

    /// <returns>A code good once and for fifteen minutes, to be shown once; null when somebody has a password already.</returns>
    public async Task<Token?> DrawFirstAsync(CancellationToken cancellation)
    {
        var role = StaffRole.RegisterEditor.Word();
        await using var db = database.OpenTips();
        return await db.StaffMembers.AnyAsync(m => m.Role == role && m.PasswordHash != null, cancellation)
            ? null
            : await DrawAsync(FirstName, cancellation);
    }

    /// <returns>
    /// A code for this name; null when somebody has it already: who could draw one for a colleague could sign as them.
    /// </returns>
    public async Task<Token?> DrawAsync(string name, CancellationToken cancellation)
    {
        var folded = StaffMember.Fold(name);
        await using var db = database.OpenTips();
        var known = await db.StaffMembers.AsNoTracking().FirstOrDefaultAsync(m => m.Folded == folded, cancellation);
        return known is null || (known.Role == StaffRole.RegisterEditor.Word() && known.PasswordHash is null)
            ? await invites.DrawAsync(NoAgency, StaffRole.RegisterEditor, name, cancellation)
            : null;
    }

    /// <returns>The member whom a code is for, if it lets an editor in; null for any other link.</returns>
    public async Task<StaffMember?> LookAsync(Token code, CancellationToken cancellation) =>
        await invites.LookAsync(code, cancellation) is { Role: StaffRole.RegisterEditor } member ? member : null;

    /// <summary>Names, and whether each has set a password yet.</summary>
    public async Task<IReadOnlyList<(string Name, bool HasPassword)>> AllAsync(CancellationToken cancellation)
    {
        var role = StaffRole.RegisterEditor.Word();
        await using var db = database.OpenTips();
        var rows = await db.StaffMembers.AsNoTracking().Where(m => m.Role == role).OrderBy(m => m.Folded).ToListAsync(cancellation);
        return [.. rows.Select(m => (m.Name, m.PasswordHash != null))];
    }
}
